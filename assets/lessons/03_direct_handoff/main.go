package main

import (
	"fmt"
	"runtime"
)

// The buffer has room for three, and yet nothing ever lies in it:
// whoever waits gets the value straight into its own variable.
func main() {
	ch := make(chan int, 3)
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		go consumer(ch, done)
	}
	runtime.Gosched() // let all three park

	for i := 1; i <= 3; i++ {
		ch <- i * 100
		fmt.Println("sent", i*100, "buffered", len(ch))
	}
	for i := 0; i < 3; i++ {
		<-done
	}
}

func consumer(ch <-chan int, done chan<- bool) {
	value := <-ch
	fmt.Println("received", value)
	done <- true
}
