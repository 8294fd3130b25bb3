package main

import "fmt"

func main() {
	for n := 0; n < 3; n++ {
		c := make(chan byte, n)
		fmt.Println(cap(c))
	}
	var big int64 = 100
	fmt.Println(cap(make(chan int, big)))
}
