package main

import "fmt"

func main() {
	c := make(chan int, 1)
	values := make([]int, 2)
	m := map[string]bool{}
	c <- 7
	select {
	case values[1], m["ok"] = <-c:
	}
	fmt.Println(values, m)
}
