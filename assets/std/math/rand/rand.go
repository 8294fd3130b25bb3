// Package rand gives pseudo-random numbers: for one seed, those of Go 1.19.
package rand

// A Source gives uniform numbers of 63 bits.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 gives such of 64 bits, too.
type Source64 interface {
	Source
	Uint64() uint64
}

// NewSource gives a Source of its own.
func NewSource(seed int64) Source {
	s := new(lagged)
	s.Seed(seed)
	return s
}

// A Rand gives random numbers of many kinds.
type Rand struct {
	src Source

	readVal int64 // what is left of the last number that Read took
	readPos int8  // bytes of it
}

// New gives a Rand that draws from src.
func New(src Source) *Rand {
	return &Rand{src: src}
}

// Seed begins anew.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

// Int63 gives a number of 63 bits.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 gives a number of 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 gives a number of 64 bits.
func (r *Rand) Uint64() uint64 {
	if s, ok := r.src.(Source64); ok {
		return s.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 gives a number of 31 bits.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int gives a number that is not negative.
func (r *Rand) Int() int { return int(uint(r.Int63())) }

// Int63n gives a number below n.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	max := int64(1<<63 - 1 - 1<<63%uint64(n))
	v := r.Int63()
	for v > max {
		v = r.Int63()
	}
	return v % n
}

// Int31n gives a number below n.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	max := int32(1<<31 - 1 - 1<<31%uint32(n))
	v := r.Int31()
	for v > max {
		v = r.Int31()
	}
	return v % n
}

// below gives a number below n by multiplication (Daniel Lemire), for Shuffle.
func (r *Rand) below(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		least := uint32(-n) % uint32(n)
		for low < least {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return int32(product >> 32)
}

// Intn gives a number below n.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 gives a number from 0 on, below 1.
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 gives a number from 0 on, below 1.
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm gives the numbers below n in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements in random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-1-1; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(int32(i+1))))
	}
}

// Read fills p with random bytes.
func (r *Rand) Read(p []byte) (n int, err error) {
	for n = 0; n < len(p); n++ {
		if r.readPos == 0 {
			r.readVal = r.src.Int63()
			r.readPos = 7
		}
		p[n] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return n, nil
}

// global is what the functions of the package draw from.
var global = New(NewSource(1))

// Seed begins anew; without it the seed is 1.
func Seed(seed int64) { global.Seed(seed) }

func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func Read(p []byte) (n int, err error)   { return global.Read(p) }
func NormFloat64() float64               { return global.NormFloat64() }
func ExpFloat64() float64                { return global.ExpFloat64() }
