package main

import "fmt"

func main() {
	c := make(chan struct{}, 3)
	c <- struct{}{}
	c <- struct{}{}
	fmt.Println(len(c), cap(c))
	<-c
	fmt.Println(len(c))
	u := make(chan [0]int)
	go func() { u <- [0]int{} }()
	fmt.Println(<-u)
}
