package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 1500, 2 * time.Millisecond, 90 * time.Second, 3 * time.Hour} {
		fmt.Println(d)
	}
	fmt.Println(time.Duration(1500)*time.Millisecond, (90 * time.Second).Minutes())
}
