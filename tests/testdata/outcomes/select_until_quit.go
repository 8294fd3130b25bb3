package main

import "fmt"

func main() {
	work, quit := make(chan int, 4), make(chan bool, 1)
	for i := 0; i < 4; i++ {
		work <- i
	}
	quit <- true
	done := 0
	for {
		select {
		case <-work:
			done++
			if done == 4 {
				fmt.Println("all done")
				return
			}
		case <-quit:
			fmt.Println("left after", done)
			return
		}
	}
}
