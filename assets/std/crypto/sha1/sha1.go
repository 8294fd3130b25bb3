// Package sha1 is the hash SHA-1 (FIPS 180-4).
package sha1

import (
	"hash"
	"internal/blocks"
	"math/bits"
)

const (
	// Size is the number of bytes of a sum.
	Size = 20
	// BlockSize is the number of bytes that are worked in at once.
	BlockSize = blocks.Size
)

// A digest is what has been written so far.
type digest struct{ blocks.Digest }

var start = []uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}

// New gives a hash of nothing.
func New() hash.Hash {
	d := new(digest)
	d.Reset()
	return d
}

func (d *digest) Reset()    { d.Digest = blocks.Start(start, true, work) }
func (d *digest) Size() int { return Size }

// Sum appends the sum of what was written; more may be written later.
func (d *digest) Sum(in []byte) []byte { return append(in, d.Finish()...) }

// Sum gives the sum of the data.
func Sum(data []byte) (sum [Size]byte) {
	var d digest
	d.Reset()
	d.Write(data)
	copy(sum[:], d.Finish())
	return sum
}

func work(state *[8]uint32, p []byte) {
	var w [80]uint32
	s := *(*[5]uint32)(state[:5])
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
		state[i] += s[i]
	}
}
