package main

import "fmt"

func main() {
	done := make(chan bool)
	go func() { fmt.Println("a"); done <- true }()
	go func() { fmt.Println("b"); done <- true }()
	<-done
	go func() { fmt.Println("c"); done <- true }()
	<-done
	<-done
}
