// Package hash says what functions that hash bytes have in common.
package hash

import "io"

// Hash takes bytes and gives a sum of them.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

// Hash32 is a Hash whose sum has 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// Hash64 is a Hash whose sum has 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}
