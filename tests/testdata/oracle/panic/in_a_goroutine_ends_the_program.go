package main

import "fmt"

func main() {
	done := make(chan bool)
	defer fmt.Println("not run")
	go func() {
		defer fmt.Println("run")
		panic("in a goroutine")
	}()
	<-done
}
