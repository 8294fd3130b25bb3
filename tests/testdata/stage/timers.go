// Every event of timers and of the clock.
package main

import (
	"fmt"
	"time"
)

func main() {
	late := time.NewTimer(time.Hour)
	early := time.NewTimer(2 * time.Millisecond)
	again := time.NewTimer(30 * time.Millisecond)
	time.AfterFunc(time.Millisecond, func() { fmt.Println("called") })
	again.Reset(3 * time.Millisecond)
	fmt.Println(late.Stop(), late.Stop())
	<-early.C
	<-again.C
	time.Sleep(time.Millisecond)
	late.Reset(40 * time.Millisecond)
	late.Reset(50 * time.Millisecond)
	time.Sleep(45 * time.Millisecond)
	late.Stop()
	time.Sleep(10 * time.Millisecond)
}
