package main

import "fmt"

func main() {
	jobs := make(chan int, 3)
	results := make(chan string, 3)
	for w := 0; w < 3; w++ {
		go func(w int) {
			for j := range jobs {
				results <- fmt.Sprint("worker ", w, " job ", j)
			}
		}(w)
	}
	go func() {
		for j := 0; j < 8; j++ {
			jobs <- j
		}
		close(jobs)
	}()
	for i := 0; i < 8; i++ {
		fmt.Println(<-results)
	}
}
