package rand

// An additive lagged Fibonacci generator (D. P. Mitchell and J. A. Reeds): each number is the sum
// of those 607 and 273 before it.
const (
	long  = 607
	short = 273
)

type lagged struct {
	tap  int
	feed int
	vec  []int64
}

// seeded gives the 607 numbers that a generator with this seed begins with.
func seeded(seed int64) []int64

func (s *lagged) Seed(seed int64) {
	s.tap = 0
	s.feed = long - short
	s.vec = seeded(seed)
}

func (s *lagged) Int63() int64 {
	return int64(s.Uint64() & (1<<63 - 1))
}

func (s *lagged) Uint64() uint64 {
	s.tap--
	if s.tap < 0 {
		s.tap += long
	}
	s.feed--
	if s.feed < 0 {
		s.feed += long
	}
	x := s.vec[s.feed] + s.vec[s.tap]
	s.vec[s.feed] = x
	return uint64(x)
}
