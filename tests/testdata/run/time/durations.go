package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, 90 * time.Second, time.Hour + 30*time.Minute, -time.Second, 36*time.Hour + 5} {
		fmt.Println(d, d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Nanoseconds())
	}
	d := 1234567 * time.Microsecond
	fmt.Println(d.Round(time.Millisecond), d.Truncate(time.Second), d.Abs(), (-d).Abs(), d*2, d/2)
	for _, s := range []string{"1h15m30.918s", "-1.5h", "300ms", "1µs", "", "5", "1x", "0"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	fmt.Printf("%v %d %T %.1f\n", time.Second, time.Second, time.Second, time.Minute.Hours())
}
