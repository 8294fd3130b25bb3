package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(50 * time.Millisecond)
	d := time.Since(start)
	fmt.Println(d >= 50*time.Millisecond, d < 2*time.Second, time.Until(start) < 0, start.Before(time.Now()))
}
