package main

import (
	"fmt"
	"time"
)

const ms = time.Millisecond

func after() {
	start := time.Now()
	fired := <-time.After(20 * ms)
	fmt.Println("after", fired.Sub(start) >= 20*ms, !fired.Before(start), time.Since(fired) >= 0)
}

func stopAndReset() {
	timer := time.NewTimer(time.Hour)
	fmt.Println("stop", timer.Stop(), timer.Stop())
	fmt.Println("reset", timer.Reset(200*ms), timer.Reset(100*ms))
	<-timer.C
	fmt.Println("fired", timer.Stop(), timer.Reset(time.Hour), timer.Reset(5*ms))
	<-timer.C
	fmt.Println("fired again", len(timer.C), cap(timer.C))
}

// What a timer has sent stays in the channel although the timer is stopped after that.
func late() {
	timer := time.NewTimer(10 * ms)
	time.Sleep(100 * ms)
	fmt.Println("late stop", timer.Stop(), len(timer.C))
	<-timer.C
	timer.Reset(100 * ms)
	timer.Stop()
	time.Sleep(200 * ms)
	fmt.Println("nothing came", len(timer.C))
}

// Several timers on one goroutine: the soonest comes first, however they were made.
func order() {
	out := make(chan int, 3)
	for i, d := range []time.Duration{300, 100, 200} {
		go func(i int, c <-chan time.Time) {
			<-c
			out <- i
		}(i, time.After(d*ms))
	}
	fmt.Println("order", <-out, <-out, <-out)
}

// Moved forward and backward while it waits.
func moved() {
	out := make(chan string, 2)
	a := time.AfterFunc(time.Hour, func() { out <- "a" })
	b := time.AfterFunc(50*ms, func() { out <- "b" })
	fmt.Println("moved", a.Reset(100*ms), b.Reset(300*ms))
	fmt.Println(<-out, <-out)
}

func main() {
	after()
	stopAndReset()
	late()
	order()
	moved()
}
