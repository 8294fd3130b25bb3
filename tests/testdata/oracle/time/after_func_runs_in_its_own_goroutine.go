package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan bool)
	time.AfterFunc(10*time.Millisecond, func() {
		fmt.Println("called")
		done <- true
	})
	fmt.Println("waiting")
	<-done
}
