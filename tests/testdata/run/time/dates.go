package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2009, time.November, 10, 23, 4, 5, 678, time.UTC)
	fmt.Println(t, t.Year(), t.Month(), t.Day(), t.Weekday(), t.YearDay(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond())
	fmt.Println(t.Unix(), t.UnixMilli(), t.UnixNano(), t.IsZero(), time.Time{}, time.Time{}.IsZero())
	later := t.Add(36 * time.Hour)
	fmt.Println(later, later.Sub(t), later.After(t), later.Before(t), t.Equal(t.Add(0)), t.AddDate(0, 3, 25))
	fmt.Println(time.Date(2024, 2, 30, 25, 61, 0, 0, time.UTC), time.Unix(1e9, 5).UTC())
	year, week := t.ISOWeek()
	fmt.Println(year, week, t.Truncate(time.Hour), t.Round(24*time.Hour), time.March, time.Saturday)
	h, m, s := t.Clock()
	fmt.Println(h, m, s, t.Location(), t.In(time.FixedZone("EST", -5*3600)))
}
