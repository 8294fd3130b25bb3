package main

import "fmt"

func argument(v int) int {
	fmt.Println("argument", v)
	return v
}

func main() {
	done := make(chan bool)
	n := 1
	go func(a, b int) {
		fmt.Println(a, b, n)
		done <- true
	}(argument(n), argument(n+1))
	n = 9
	<-done
}
