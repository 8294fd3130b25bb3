package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	time.Sleep(15 * time.Millisecond)
	passed := time.Since(start)
	fmt.Println(passed >= 15*time.Millisecond, passed < 10*time.Second)
}
