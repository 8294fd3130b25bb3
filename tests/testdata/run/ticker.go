package main

import (
	"fmt"
	"time"
)

const ms = time.Millisecond

func count() {
	ticker := time.NewTicker(200 * ms)
	start := time.Now()
	for i := 1; i <= 3; i++ {
		now := <-ticker.C
		fmt.Println("tick", i, now.Sub(start) >= time.Duration(i)*200*ms)
	}
	ticker.Stop()
	time.Sleep(250 * ms)
	fmt.Println("stopped", len(ticker.C))
}

// Ticks that nobody takes are not piled up.
func slow() {
	ticker := time.NewTicker(100 * ms)
	time.Sleep(350 * ms)
	fmt.Println("waiting", len(ticker.C), cap(ticker.C))
	<-ticker.C
	fmt.Println("taken", len(ticker.C))
	ticker.Reset(time.Hour)
	fmt.Println("slowed", len(ticker.C))
	ticker.Reset(10 * ms)
	<-ticker.C
	fmt.Println("fast again")
	ticker.Stop()
}

func main() {
	count()
	slow()
	fmt.Println(time.Tick(0) == nil, time.Tick(-1) == nil)
	c := time.Tick(5 * ms)
	<-c
	<-c
	fmt.Println("end")
}
