package main

import "fmt"

func main() {
	a, b, out := make(chan int, 1), make(chan int, 1), make(chan string, 2)
	a <- 1
	b <- 2
	for _, name := range []string{"x", "y"} {
		go func(name string) {
			select {
			case v := <-a:
				out <- fmt.Sprint(name, v)
			case v := <-b:
				out <- fmt.Sprint(name, v)
			}
		}(name)
	}
	fmt.Println(<-out, <-out)
}
