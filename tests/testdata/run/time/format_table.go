package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2023, time.March, 5, 14, 7, 9, 123456789, time.UTC)
	for _, layout := range []string{time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampNano, "2006-01-02", "Jan _2 3:04pm", "002 06 1/2"} {
		fmt.Println(t.Format(layout))
	}
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Month(), t.Unix(), t.UnixMilli())
	y, w := t.ISOWeek()
	h, m, s := t.Clock()
	fmt.Println(y, w, h, m, s, t.Nanosecond(), t.Location(), t.IsZero(), time.Time{}.IsZero(), time.Time{})
	fmt.Println(t.AddDate(0, 1, 30), t.Add(36*time.Hour), t.Truncate(time.Hour), t.Round(time.Hour))
	z := t.In(time.FixedZone("CET", 3600))
	fmt.Println(z, z.Equal(t), z == t)
	for _, v := range [][2]string{{time.RFC3339, "2024-02-29T12:00:00+02:00"}, {"2006-01-02", "2023-02-30"}, {"2006-01-02", "x"}, {"15:04:05", "25:00:00"}, {time.Kitchen, "3:04PM"}, {"2006-01-02 15:04:05", "2023-01-01 01:02:03.5"}} {
		p, err := time.Parse(v[0], v[1])
		fmt.Println(p, err)
	}
	for _, v := range []string{"1h15m30.5s", "-1.5h", "300ms", "1", "x", "1us", ""} {
		d, err := time.ParseDuration(v)
		fmt.Println(d, err)
	}
	fmt.Println(time.March, time.Sunday, time.Month(13), time.Unix(0, 0).UTC(), time.UnixMilli(1500).UTC())
	fmt.Printf("%v %d %s %#v\n", time.Second, time.Second, 90*time.Second, t)
	fmt.Println(t.Sub(t.Add(-time.Minute)), t.Before(t), t.After(t.Add(-1)))
}
