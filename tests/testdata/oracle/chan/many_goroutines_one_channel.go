package main

import "fmt"

func main() {
	c := make(chan int, 10)
	for i := 0; i < 300; i++ {
		go func(i int) { c <- i }(i)
	}
	sum, changes, last := 0, 0, -1
	for i := 0; i < 300; i++ {
		v := <-c
		sum += v
		if v != last+1 {
			changes++
			fmt.Println("after", last, "comes", v)
		}
		last = v
	}
	fmt.Println(sum, changes)
}
