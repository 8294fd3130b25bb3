package main

import "fmt"

func main() {
	jobs, out := make(chan int), make(chan string, 4)
	for _, name := range []string{"x", "y"} {
		go func(name string) {
			for j := range jobs {
				out <- fmt.Sprint(name, j)
			}
		}(name)
	}
	for j := 0; j < 3; j++ {
		jobs <- j
	}
	close(jobs)
	fmt.Println(<-out, <-out, <-out)
}
