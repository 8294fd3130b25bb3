//go:build go1.22

package rand

import "math/bits"

// A PCG is the generator PCG-DXSM (M. O'Neill) with 128 bits of state.
type PCG struct {
	hi, lo uint64
}

// NewPCG gives a PCG with these two halves of a seed.
func NewPCG(seed1, seed2 uint64) *PCG {
	return &PCG{seed1, seed2}
}

// Seed begins anew.
func (p *PCG) Seed(seed1, seed2 uint64) {
	p.hi, p.lo = seed1, seed2
}

// next multiplies and adds, both with 128 bits.
func (p *PCG) next() (hi, lo uint64) {
	const (
		factorHi  = 2549297995355413924
		factorLo  = 4865540595714422341
		summandHi = 6364136223846793005
		summandLo = 1442695040888963407
	)
	hi, lo = bits.Mul64(p.lo, factorLo)
	hi += p.hi*factorLo + p.lo*factorHi
	lo, carry := bits.Add64(lo, summandLo, 0)
	hi, _ = bits.Add64(hi, summandHi, carry)
	p.hi, p.lo = hi, lo
	return hi, lo
}

// Uint64 gives a number of 64 bits: the upper half of the state, mixed.
func (p *PCG) Uint64() uint64 {
	hi, lo := p.next()
	const factor = 0xda942042e4dd58b5
	hi ^= hi >> 32
	hi *= factor
	hi ^= hi >> 48
	return hi * (lo | 1)
}
