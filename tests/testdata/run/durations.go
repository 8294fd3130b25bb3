package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, -1, 999, 1000, 1001, 1500, 999999, 1000000, 1500000,
		999999999, time.Second, 1001 * time.Millisecond, 59*time.Second + 1, time.Minute,
		61500 * time.Millisecond, time.Hour, 25*time.Hour + 3*time.Minute + 7*time.Second + 9,
		-90 * time.Minute, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Nanoseconds(), d.Microseconds(), d.Milliseconds(), d.Seconds(), d.Minutes(),
			d.Hours(), d.Abs())
		fmt.Println(d.Truncate(time.Second), d.Round(time.Second), d.Round(7), d.Truncate(-1),
			d.Round(time.Hour))
	}
	fmt.Printf("%v %d %s %T\n", 2*time.Second, time.Millisecond, time.Microsecond, time.Second)
	t := time.Unix(1000000000, 999999999)
	fmt.Println(t.Unix(), t.UnixMilli(), t.UnixMicro(), t.UnixNano(), t.Nanosecond())
	u := t.Add(1)
	fmt.Println(u.Unix(), u.Nanosecond(), u.After(t), u.Before(t), u.Equal(t), t.Equal(t), u.Sub(t))
	u = t.Add(-2 * time.Hour)
	fmt.Println(u.Sub(t), t.Sub(u), u.Before(t))
	fmt.Println(time.UnixMilli(-1500).UnixNano(), time.UnixMicro(1234567).UnixNano())
	fmt.Println(time.Unix(5, -1).UnixNano(), time.Unix(-5, 3000000001).UnixNano())
	var zero time.Time
	fmt.Println(zero.IsZero(), t.IsZero(), zero.Unix(), zero.UnixNano() == zero.UnixNano())
	fmt.Println(t.Sub(zero), zero.Sub(t))
	fmt.Println(t.Truncate(time.Hour).UnixNano(), t.Round(time.Hour).UnixNano(),
		t.Truncate(7*time.Second).UnixNano(), t.Round(13).UnixNano(), t.Round(0).UnixNano())
	now := time.Now()
	later := now.Add(1500 * time.Millisecond)
	fmt.Println(later.Sub(now), later.After(now), now.Round(0).Equal(now), later.Round(0).Sub(now))
	fmt.Println(time.Until(now) <= 0, time.Since(now) >= 0, now.Add(time.Hour).Add(-time.Hour) == now)
}
