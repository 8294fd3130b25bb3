// Package sha256 is the hash SHA-256 (FIPS 180-4).
package sha256

import (
	"hash"
	"math/bits"
)

const (
	// Size is the number of bytes of a sum.
	Size = 32
	// BlockSize is the number of bytes that are worked in at once.
	BlockSize = 64
)

// A digest is what has been written so far.
type digest struct {
	state  [8]uint32
	buffer []byte // not a whole block yet
	length uint64 // in bytes
}

// New gives a hash of nothing.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

func (d *digest) Reset() {
	*d = digest{state: [8]uint32{
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	}}
}

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return BlockSize }

func (d *digest) Write(p []byte) (int, error) {
	d.length += uint64(len(p))
	d.buffer = append(d.buffer, p...)
	for len(d.buffer) >= BlockSize {
		d.block(d.buffer[:BlockSize])
		d.buffer = d.buffer[BlockSize:]
	}
	return len(p), nil
}

// Sum appends the sum of what was written; more may be written later.
func (d *digest) Sum(in []byte) []byte {
	last := *d
	last.buffer = append([]byte(nil), d.buffer...)
	sum := last.finish()
	return append(in, sum[:]...)
}

func (d *digest) finish() (sum [Size]byte) {
	length := d.length * 8
	tail := make([]byte, 64-(d.length+8)%64+8)
	tail[0] = 0x80
	for i := 0; i < 8; i++ {
		tail[len(tail)-8+i] = byte(length >> (56 - 8*i))
	}
	d.Write(tail)
	for i, word := range d.state {
		sum[4*i+0] = byte(word >> 24)
		sum[4*i+1] = byte(word >> 16)
		sum[4*i+2] = byte(word >> 8)
		sum[4*i+3] = byte(word >> 0)
	}
	return sum
}

// Sum256 gives the sum of the data.
func Sum256(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.Write(data)
	return d.finish()
}

// Cube roots of the first primes: 32 bits behind the point.
var constants = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
	0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
	0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
	0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

func (d *digest) block(p []byte) {
	var w [64]uint32
	for i := range w {
		if i < 16 {
			w[i] = uint32(p[4*i])<<24 | uint32(p[4*i+1])<<16 | uint32(p[4*i+2])<<8 | uint32(p[4*i+3])
			continue
		}
		x, y := w[i-15], w[i-2]
		near := bits.RotateLeft32(x, -7) ^ bits.RotateLeft32(x, -18) ^ x>>3
		far := bits.RotateLeft32(y, -17) ^ bits.RotateLeft32(y, -19) ^ y>>10
		w[i] = w[i-16] + near + w[i-7] + far
	}
	s := d.state
	for i := range w {
		a, e := s[0], s[4]
		choice := e&s[5] ^ ^e&s[6]
		majority := a&s[1] ^ a&s[2] ^ s[1]&s[2]
		upper := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
		lower := bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)
		t := s[7] + upper + choice + constants[i] + w[i]
		s = [8]uint32{t + lower + majority, a, s[1], s[2], s[3] + t, e, s[5], s[6]}
	}
	for i := range s {
		d.state[i] += s[i]
	}
}
