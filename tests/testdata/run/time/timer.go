package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(20 * time.Millisecond)
	stopped := time.NewTimer(time.Hour)
	fmt.Println(stopped.Stop(), stopped.Stop())
	<-t.C
	fmt.Println("fired", t.Stop(), t.Reset(10*time.Millisecond))
	<-t.C
	done := make(chan bool)
	time.AfterFunc(5*time.Millisecond, func() { done <- true })
	fmt.Println(<-done)
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	case <-done:
	}
}
