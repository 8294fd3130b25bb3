//go:build go1.22

// Package rand gives pseudo-random numbers. What nobody has seeded is the same in each run here.
package rand

import "math/bits"

// A Source gives uniform numbers of 64 bits.
type Source interface {
	Uint64() uint64
}

// A Rand gives random numbers of many kinds.
type Rand struct {
	src Source
}

// New gives a Rand that draws from src.
func New(src Source) *Rand {
	return &Rand{src}
}

// Uint64 gives a number of 64 bits.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Uint32 gives a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Int64 gives a number of 63 bits.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Int32 gives a number of 31 bits.
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int gives a number that is not negative.
func (r *Rand) Int() int { return int(r.src.Uint64() &^ (1 << 63)) }

// Uint gives a number of 64 bits.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// below gives a number below n by multiplication (Daniel Lemire).
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	hi, lo := bits.Mul64(r.Uint64(), n)
	if lo < n {
		least := -n % n
		for lo < least {
			hi, lo = bits.Mul64(r.Uint64(), n)
		}
	}
	return hi
}

func check(positive bool, function string) {
	if !positive {
		panic("invalid argument to " + function)
	}
}

// IntN gives a number below n.
func (r *Rand) IntN(n int) int {
	check(n > 0, "IntN")
	return int(r.below(uint64(n)))
}

// Int64N gives a number below n.
func (r *Rand) Int64N(n int64) int64 {
	check(n > 0, "Int64N")
	return int64(r.below(uint64(n)))
}

// Uint64N gives a number below n.
func (r *Rand) Uint64N(n uint64) uint64 {
	check(n > 0, "Uint64N")
	return r.below(n)
}

// Int32N gives a number below n.
func (r *Rand) Int32N(n int32) int32 {
	check(n > 0, "Int32N")
	return int32(r.below(uint64(n)))
}

// Uint32N gives a number below n.
func (r *Rand) Uint32N(n uint32) uint32 {
	check(n > 0, "Uint32N")
	return uint32(r.below(uint64(n)))
}

// UintN gives a number below n.
func (r *Rand) UintN(n uint) uint {
	check(n > 0, "UintN")
	return uint(r.below(uint64(n)))
}

// Float64 gives a number from 0 on, below 1.
func (r *Rand) Float64() float64 { return float64(r.Uint64()<<11>>11) / (1 << 53) }

// Float32 gives a number from 0 on, below 1.
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// Perm gives the numbers below n in random order.
func (r *Rand) Perm(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	r.Shuffle(n, func(i, j int) { order[i], order[j] = order[j], order[i] })
	return order
}

// Shuffle puts n elements in random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	check(n >= 0, "Shuffle")
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

// global is what the functions of the package draw from.
var global = New(NewPCG(1, 2))

func Uint64() uint64                     { return global.Uint64() }
func Uint32() uint32                     { return global.Uint32() }
func Int64() int64                       { return global.Int64() }
func Int32() int32                       { return global.Int32() }
func Int() int                           { return global.Int() }
func IntN(n int) int                     { return global.IntN(n) }
func Int64N(n int64) int64               { return global.Int64N(n) }
func Uint64N(n uint64) uint64            { return global.Uint64N(n) }
func Int32N(n int32) int32               { return global.Int32N(n) }
func Uint32N(n uint32) uint32            { return global.Uint32N(n) }
func UintN(n uint) uint                  { return global.UintN(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// N gives a number below n, which may be of any integer type.
func N[Int interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}](n Int) Int {
	check(n > 0, "N")
	return Int(global.below(uint64(n)))
}
