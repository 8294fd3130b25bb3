package main

import "fmt"

func main() {
	jobs, quit, ended := make(chan int), make(chan struct{}), make(chan bool)
	go func() {
		for {
			select {
			case j := <-jobs:
				fmt.Println("job", j)
			case <-quit:
				fmt.Println("quit")
				ended <- true
				return
			}
		}
	}()
	for i := 0; i < 3; i++ {
		jobs <- i
	}
	close(quit)
	<-ended
}
