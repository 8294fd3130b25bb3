// Package time: the virtual clock. It moves a little with everything that runs, and jumps to the
// next timer when nobody can run.
package time

import "errors"

// A Duration is a number of nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func digits(n uint64) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + string(rune('0'+n%10))
}

// decimal writes n with its last places digits behind a point, and no zeros at the end.
func decimal(n uint64, places int) string {
	unit := uint64(1)
	for i := 0; i < places; i++ {
		unit *= 10
	}
	text := digits(n / unit)
	rest := n % unit
	if rest == 0 {
		return text
	}
	text += "."
	for rest != 0 {
		unit /= 10
		text += string(rune('0' + rest/unit))
		rest %= unit
	}
	return text
}

// String writes the duration as in "1h2m3.5s", the smallest ones as in "1.5µs".
func (d Duration) String() string {
	n := uint64(d)
	sign := ""
	if d < 0 {
		n = -n
		sign = "-"
	}
	switch {
	case n == 0:
		return "0s"
	case n < uint64(Microsecond):
		return sign + decimal(n, 0) + "ns"
	case n < uint64(Millisecond):
		return sign + decimal(n, 3) + "µs"
	case n < uint64(Second):
		return sign + decimal(n, 6) + "ms"
	}
	text := decimal(n%uint64(Minute), 9) + "s"
	minutes := n / uint64(Minute)
	if minutes > 0 {
		text = digits(minutes%60) + "m" + text
	}
	if minutes >= 60 {
		text = digits(minutes/60) + "h" + text
	}
	return sign + text
}

func (d Duration) Nanoseconds() int64 {
	return int64(d)
}

func (d Duration) Microseconds() int64 {
	return int64(d / Microsecond)
}

func (d Duration) Milliseconds() int64 {
	return int64(d / Millisecond)
}

// in gives the duration as a number of units: the whole ones and the rest apart, which keeps digits.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

func (d Duration) Seconds() float64 {
	return d.in(Second)
}

func (d Duration) Minutes() float64 {
	return d.in(Minute)
}

func (d Duration) Hours() float64 {
	return d.in(Hour)
}

// Truncate drops what is not a whole number of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round gives the nearest whole number of m; halves go away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	down := d - rest
	if d < 0 {
		if -rest < m+rest {
			return down
		}
		if up := down - m; up < d {
			return up
		}
		return minDuration
	}
	if rest < m-rest {
		return down
	}
	if up := down + m; up > d {
		return up
	}
	return maxDuration
}

// Abs gives the duration without its sign.
func (d Duration) Abs() Duration {
	if d >= 0 {
		return d
	}
	if d == minDuration {
		return maxDuration
	}
	return -d
}

// A Location is where a clock on the wall hangs. There is only one.
type Location struct {
	name string
}

// A Time is an instant. One that Now gave knows the reading of the clock that never goes back too:
// then wall is a mark, seconds since 1885 in 33 bits and nanoseconds in 30, and ext that reading.
// Else wall holds the nanoseconds and ext seconds since the year 1.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location
}

const (
	hasMonotonic = 1 << 63
	nsecMask     = 1<<30 - 1
	nsecBits     = 30
	day          = 86400
	to1885       = (1884*365 + 1884/4 - 1884/100 + 1884/400) * day
	to1970       = (1969*365 + 1969/4 - 1969/100 + 1969/400) * day
)

// seconds counts from the year 1.
func (t Time) seconds() int64 {
	if t.wall&hasMonotonic != 0 {
		return to1885 + int64(t.wall&^hasMonotonic>>nsecBits)
	}
	return t.ext
}

// monotonic tells the reading of the clock that never goes back, if t has one.
func (t Time) monotonic() (int64, bool) {
	return t.ext, t.wall&hasMonotonic != 0
}

// withoutMonotonic gives the same instant as a clock on the wall has it.
func (t Time) withoutMonotonic() Time {
	return Time{uint64(t.Nanosecond()), t.seconds(), t.loc}
}

func bothMonotonic(t, u Time) bool {
	return t.wall&u.wall&hasMonotonic != 0
}

// IsZero tells whether t is the first instant of the year 1.
func (t Time) IsZero() bool {
	return t.seconds() == 0 && t.Nanosecond() == 0
}

// Nanosecond gives the nanoseconds within the second.
func (t Time) Nanosecond() int {
	return int(t.wall & nsecMask)
}

// compare is below, equal to or above 0 as t comes before, with or after u.
func (t Time) compare(u Time) int {
	a, b := t.ext, u.ext
	if !bothMonotonic(t, u) {
		a, b = t.seconds(), u.seconds()
		if a == b {
			a, b = int64(t.Nanosecond()), int64(u.Nanosecond())
		}
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (t Time) After(u Time) bool {
	return t.compare(u) > 0
}

func (t Time) Before(u Time) bool {
	return t.compare(u) < 0
}

func (t Time) Equal(u Time) bool {
	return t.compare(u) == 0
}

// Add gives the instant d later.
func (t Time) Add(d Duration) Time {
	seconds := t.seconds() + int64(d/Second)
	nsec := int64(t.Nanosecond()) + int64(d%Second)
	if nsec >= int64(Second) {
		seconds++
		nsec -= int64(Second)
	} else if nsec < 0 {
		seconds--
		nsec += int64(Second)
	}
	reading, known := t.monotonic()
	since1885 := seconds - to1885
	later := reading + int64(d)
	overflows := d < 0 && later > reading || d > 0 && later < reading
	if !known || overflows || since1885 < 0 || since1885 >= 1<<33 {
		return Time{uint64(nsec), seconds, t.loc}
	}
	return Time{hasMonotonic | uint64(since1885)<<nsecBits | uint64(nsec), later, t.loc}
}

// Sub gives how much later t is than u.
func (t Time) Sub(u Time) Duration {
	if bothMonotonic(t, u) {
		d := Duration(t.ext - u.ext)
		if t.ext > u.ext && d < 0 {
			return maxDuration
		}
		if t.ext < u.ext && d > 0 {
			return minDuration
		}
		return d
	}
	d := Duration(t.seconds()-u.seconds())*Second + Duration(t.Nanosecond()-u.Nanosecond())
	if u.Add(d).Equal(t) {
		return d
	}
	if t.Before(u) {
		return minDuration
	}
	return maxDuration
}

// Round to 0 or less forgets the reading of the clock that never goes back.
func (t Time) Round(d Duration) Time {
	t = t.withoutMonotonic()
	if d <= 0 {
		return t
	}
	rest := t.rest(d)
	if rest < d-rest {
		return t.Add(-rest)
	}
	return t.Add(d - rest)
}

// Truncate gives the last whole number of d, counted from the year 1, that is not after t.
func (t Time) Truncate(d Duration) Time {
	t = t.withoutMonotonic()
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// rest is what remains of t, counted from the year 1, after whole numbers of d > 0.
func (t Time) rest(d Duration) Duration {
	m := uint64(d)
	seconds := t.seconds()
	nsec := uint64(t.Nanosecond())
	before := seconds < 0
	if before {
		seconds = -seconds
		if nsec > 0 {
			seconds--
			nsec = uint64(Second) - nsec
		}
	}
	// Long division, bit by bit of the seconds: rest stays below m.
	rest := uint64(0)
	second := uint64(Second) % m
	for bit := 62; bit >= 0; bit-- {
		rest = rest * 2 % m
		if uint64(seconds)>>uint(bit)&1 != 0 {
			rest = (rest + second) % m
		}
	}
	rest = (rest + nsec%m) % m
	if before && rest > 0 {
		rest = m - rest
	}
	return Duration(rest)
}

// Unix counts seconds since 1970.
func (t Time) Unix() int64 {
	return t.seconds() - to1970
}

func (t Time) UnixMilli() int64 {
	return t.Unix()*1000 + int64(t.Nanosecond())/1000000
}

func (t Time) UnixMicro() int64 {
	return t.Unix()*1000000 + int64(t.Nanosecond())/1000
}

func (t Time) UnixNano() int64 {
	return t.Unix()*1000000000 + int64(t.Nanosecond())
}

// Unix gives the instant so long after the beginning of 1970.
func Unix(sec int64, nsec int64) Time {
	sec += nsec / 1000000000
	nsec %= 1000000000
	if nsec < 0 {
		nsec += 1000000000
		sec--
	}
	return Time{uint64(nsec), sec + to1970, nil}
}

func UnixMilli(msec int64) Time {
	return Unix(msec/1000, msec%1000*1000000)
}

func UnixMicro(usec int64) Time {
	return Unix(usec/1000000, usec%1000000*1000)
}

func now() (wall uint64, reading int64)

// Now gives the virtual time. Every run begins at the same instant.
func Now() Time {
	wall, reading := now()
	return Time{wall, reading, nil}
}

func Since(t Time) Duration {
	return Now().Sub(t)
}

func Until(t Time) Duration {
	return t.Sub(Now())
}

// Sleep parks this goroutine for at least d.
func Sleep(d Duration)

// A runtimeTimer is the runtime's: its number there, or 0.
type runtimeTimer struct {
	id uint32
}

func startTimer(r *runtimeTimer, d, period Duration, c chan Time)

func startFunc(r *runtimeTimer, d Duration, f func(), start func(func()))

func stopTimer(r *runtimeTimer) bool

func resetTimer(r *runtimeTimer, d Duration) bool

func resetTicker(r *runtimeTimer, d Duration)

// A Timer fires once: it sends the time on C, or calls a function.
type Timer struct {
	C <-chan Time
	r runtimeTimer
}

// NewTimer makes a timer that sends on its channel in d.
func NewTimer(d Duration) *Timer {
	C := make(chan Time, 1)
	t := &Timer{C: C}
	startTimer(&t.r, d, 0, C)
	return t
}

// Stop tells whether it has kept the timer from firing.
func (t *Timer) Stop() bool {
	if t.r.id == 0 {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(&t.r)
}

// Reset makes the timer fire in d. It tells whether the timer was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if t.r.id == 0 {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(&t.r, d)
}

// After gives a channel on which the time is sent in d.
func After(d Duration) <-chan Time {
	return NewTimer(d).C
}

// AfterFunc calls f in d, in a goroutine of its own.
func AfterFunc(d Duration, f func()) *Timer {
	t := new(Timer)
	startFunc(&t.r, d, f, goFunc)
	return t
}

func goFunc(f func()) {
	go f()
}

// A Ticker sends the time on C again and again. What nobody has taken yet is not piled up.
type Ticker struct {
	C <-chan Time
	r runtimeTimer
}

// NewTicker makes a ticker that sends every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic(errors.New("non-positive interval for NewTicker"))
	}
	C := make(chan Time, 1)
	t := &Ticker{C: C}
	startTimer(&t.r, d, d, C)
	return t
}

// Stop ends the ticking. The channel stays open.
func (t *Ticker) Stop() {
	stopTimer(&t.r)
}

// Reset makes the ticker tick every d from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r.id == 0 {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTicker(&t.r, d)
}

// Tick gives the channel of a ticker that nobody can stop.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
