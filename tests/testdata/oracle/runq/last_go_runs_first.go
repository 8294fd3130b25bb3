package main

import "fmt"

func main() {
	done := make(chan bool)
	for i := 0; i < 4; i++ {
		go func(i int) {
			fmt.Println("goroutine", i)
			done <- true
		}(i)
	}
	for i := 0; i < 4; i++ {
		<-done
	}
}
