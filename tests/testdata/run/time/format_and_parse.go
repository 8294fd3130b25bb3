package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2023, time.March, 5, 14, 7, 9, 120000000, time.UTC)
	for _, layout := range []string{time.RFC3339, time.RFC1123, time.Kitchen, time.ANSIC, time.RFC822Z, time.StampMilli, time.RFC3339Nano,
		"2006-01-02 15:04:05.000", "Jan 2, 2006 at 3:04pm (MST)", "Monday, 02-Jan-06", "__2 002 .999", "2006.1.2 03PM -07:00 Z0700"} {
		fmt.Println(t.Format(layout))
	}
	for _, p := range [][2]string{{"2006-01-02", "2024-02-29"}, {time.RFC3339, "2020-01-02T03:04:05+01:00"}, {"15:04", "25:00"}, {"2006-01-02", "2023-02-29"}, {time.Kitchen, "3:04PM"}, {"Jan _2 2006", "Feb  3 2013"}, {"2006", "x"}} {
		got, err := time.Parse(p[0], p[1])
		fmt.Println(got, err)
	}
}
