package main

import (
	"fmt"
	"time"
)

func main() {
	timer := time.NewTimer(20 * time.Millisecond)
	<-timer.C
	fmt.Println("fired once")
	timer.Reset(time.Hour)
	timer.Stop()
	// Stopped: nothing will ever come.
	<-timer.C
}
