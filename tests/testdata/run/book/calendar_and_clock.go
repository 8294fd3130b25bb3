// Layouts, durations, calendars, jobs on a clock.
package main

import (
	"fmt"
	"strings"
	"time"
)

type Job struct {
	Name  string
	Every time.Duration
	Next  time.Time
}

func main() {
	base := time.Date(2023, time.March, 5, 7, 8, 9, 123456789, time.UTC)
	for _, layout := range []string{
		time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC3339, time.RFC3339Nano,
		time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, "2006-01-02 15:04:05.000", "Jan _2 06 03:04PM MST", "02/01/06 3:4:5 pm -07", "Monday, 2 Jan 2006 .999", "__2 002 Z07:00",
	} {
		fmt.Println(base.Format(layout))
	}
	for _, s := range []struct{ layout, value string }{
		{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.RFC3339, "2024-02-29T12:30:00+05:30"}, {"2006-01-02", "2024-13-01"},
		{"15:04", "25:00"}, {"Jan 2, 2006", "Feb 3, 2013"}, {"3:04PM", "12:07AM"}, {"2006-01-02", "hello"}, {"2006-01-02", "2024-01-02x"}, {time.RFC1123, "Mon, 02 Jan 2006 15:04:05 GMT"},
	} {
		t, err := time.Parse(s.layout, s.value)
		fmt.Println(t, err)
	}
	for _, s := range []string{"1h15m30.918s", "-1.5h", "300ms", "1us2ns", "", "3", "5x", "1h-2m", ".5s"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err, d.Seconds())
	}
	d := 90*time.Minute + 30*time.Second + 5*time.Millisecond
	fmt.Println(d, d.Hours(), d.Minutes(), d.Round(time.Minute), d.Truncate(time.Hour), d.Milliseconds(), time.Duration(1<<63-1), time.Duration(999), d.Abs())
	fmt.Printf("%v %d %s %T %.2f\n", d, d, d, d, d.Hours())
	a, b := base, base.Add(36*time.Hour)
	fmt.Println(b.Sub(a), a.Before(b), a.After(b), a.Equal(a.In(time.FixedZone("X", 3600))), a == a.In(time.FixedZone("X", 3600)))
	fmt.Println(a.In(time.FixedZone("EST", -5*3600)), a.YearDay(), a.Weekday(), a.Month() == 3, int(a.Month()), a.Unix(), a.UnixMilli(), a.UnixNano(), a.Nanosecond())
	y, w := a.ISOWeek()
	fmt.Println(y, w, a.AddDate(0, 0, -5), a.AddDate(0, -1, 26), a.Truncate(24*time.Hour), a.Round(time.Hour))
	fmt.Println(time.Unix(0, 0).UTC(), time.Unix(1e9, 5).UTC(), time.UnixMilli(1500).UTC(), time.Time{}.IsZero(), time.Time{}, time.Time{}.Unix())
	h, m, s := a.Clock()
	yy, mm, dd := a.Date()
	fmt.Println(h, m, s, yy, mm, dd)
	fmt.Println(time.Date(2023, 14, 35, 25, 61, 0, 0, time.UTC))
	leap := func(y int) bool { return time.Date(y, 12, 31, 0, 0, 0, 0, time.UTC).YearDay() == 366 }
	fmt.Println(leap(1900), leap(2000), leap(2024))
	first := time.Date(2023, 10, 1, 0, 0, 0, 0, time.UTC)
	fmt.Println(strings.Repeat(" ", 8), first.Format("January 2006"))
	fmt.Println("Su Mo Tu We Th Fr Sa")
	fmt.Print(strings.Repeat("   ", int(first.Weekday())))
	for d := first; d.Month() == first.Month(); d = d.AddDate(0, 0, 1) {
		fmt.Printf("%2d ", d.Day())
		if d.Weekday() == time.Saturday {
			fmt.Println()
		}
	}
	fmt.Println()
	start := time.Now()
	jobs := []*Job{{"a", 3 * time.Millisecond, start}, {"b", 5 * time.Millisecond, start}}
	var out []string
	for len(out) < 8 {
		j := jobs[0]
		for _, k := range jobs {
			if k.Next.Before(j.Next) {
				j = k
			}
		}
		if wait := time.Until(j.Next); wait > 0 {
			time.Sleep(wait)
		}
		out = append(out, j.Name)
		j.Next = j.Next.Add(j.Every)
	}
	fmt.Println(out, time.Since(start) >= 9*time.Millisecond)
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Reset(0))
	fmt.Println((<-t.C).IsZero())
	bs, err := a.MarshalText()
	fmt.Println(string(bs), err)
	var back time.Time
	fmt.Println(back.UnmarshalText(bs), back.Equal(a))
}
