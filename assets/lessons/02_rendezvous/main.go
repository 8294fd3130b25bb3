package main

import "fmt"

// An unbuffered channel has no room: a value passes only while
// both sides are there.
func main() {
	ch := make(chan string)
	go greeter(ch)

	for i := 0; i < 3; i++ {
		fmt.Println("main: ready to receive")
		fmt.Println("main: got", <-ch)
	}
}

func greeter(ch chan<- string) {
	for _, word := range []string{"hello", "from", "G2"} {
		fmt.Println("greeter: ready to send", word)
		ch <- word
		fmt.Println("greeter: sent", word)
	}
}
