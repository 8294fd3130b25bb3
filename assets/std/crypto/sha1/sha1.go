// Package sha1 is the hash SHA-1 (FIPS 180-4).
package sha1

import (
	"hash"
	"math/bits"
)

const (
	// Size is the number of bytes of a sum.
	Size = 20
	// BlockSize is the number of bytes that are worked in at once.
	BlockSize = 64
)

// A digest is what has been written so far.
type digest struct {
	state  [5]uint32
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
	*d = digest{state: [5]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}}
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

// Sum gives the sum of the data.
func Sum(data []byte) [Size]byte {
	var d digest
	d.Reset()
	d.Write(data)
	return d.finish()
}

func (d *digest) block(p []byte) {
	var w [80]uint32
	s := d.state
	for i := range w {
		if i < 16 {
			w[i] = uint32(p[4*i])<<24 | uint32(p[4*i+1])<<16 | uint32(p[4*i+2])<<8 | uint32(p[4*i+3])
		} else {
			w[i] = bits.RotateLeft32(w[i-3]^w[i-8]^w[i-14]^w[i-16], 1)
		}
		b, c, e := s[1], s[2], s[3]
		var f, k uint32
		switch i / 20 {
		case 0:
			f, k = b&c|^b&e, 0x5a827999
		case 1:
			f, k = b^c^e, 0x6ed9eba1
		case 2:
			f, k = b&c|b&e|c&e, 0x8f1bbcdc
		case 3:
			f, k = b^c^e, 0xca62c1d6
		}
		t := bits.RotateLeft32(s[0], 5) + f + s[4] + k + w[i]
		s = [5]uint32{t, s[0], bits.RotateLeft32(b, 30), c, e}
	}
	for i := range s {
		d.state[i] += s[i]
	}
}
