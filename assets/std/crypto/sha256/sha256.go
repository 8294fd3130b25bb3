// Package sha256 is the hashes SHA-256 and SHA-224 (FIPS 180-4).
package sha256

import (
	"hash"
	"internal/blocks"
	"math/bits"
)

const (
	// Size is the number of bytes of a sum.
	Size = 32
	// Size224 is the number of bytes of a SHA-224 sum.
	Size224 = 28
	// BlockSize is the number of bytes that are worked in at once.
	BlockSize = blocks.Size
)

// A digest is what has been written so far.
type digest struct {
	blocks.Digest
	size int
}

var (
	start = []uint32{
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	}
	start224 = []uint32{
		0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939,
		0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
	}
)

func of(size int) *digest {
	d := &digest{size: size}
	d.Reset()
	return d
}

// New gives a hash of nothing.
func New() hash.Hash { return of(Size) }

// New224 gives a SHA-224 hash of nothing.
func New224() hash.Hash { return of(Size224) }

func (d *digest) Reset() {
	from := start
	if d.size == Size224 {
		from = start224
	}
	d.Digest = blocks.Start(from, true, work)
}

func (d *digest) Size() int { return d.size }

// Sum appends the sum of what was written; more may be written later.
func (d *digest) Sum(in []byte) []byte { return append(in, d.Finish()[:d.size]...) }

// Sum256 gives the sum of the data.
func Sum256(data []byte) (sum [Size]byte) {
	d := of(Size)
	d.Write(data)
	copy(sum[:], d.Finish())
	return sum
}

// Sum224 gives the SHA-224 sum of the data.
func Sum224(data []byte) (sum [Size224]byte) {
	d := of(Size224)
	d.Write(data)
	copy(sum[:], d.Finish())
	return sum
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

func work(state *[8]uint32, p []byte) {
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
	s := *state
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
		state[i] += s[i]
	}
}
