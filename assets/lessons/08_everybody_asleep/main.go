package main

import "fmt"

// Each waits for the other: each receives first and would send after.
func main() {
	ping := make(chan string)
	pong := make(chan string)
	go player(ping, pong)

	fmt.Println("main: waiting for pong")
	fmt.Println("main: got", <-pong)
	ping <- "ping"
}

func player(ping <-chan string, pong chan<- string) {
	fmt.Println("player: waiting for ping")
	fmt.Println("player: got", <-ping)
	pong <- "pong"
}
