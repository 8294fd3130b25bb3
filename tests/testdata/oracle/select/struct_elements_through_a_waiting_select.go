package main

import "fmt"

type message struct {
	from string
	n    [2]int
}

func main() {
	a, b := make(chan message), make(chan message)
	go func() {
		m := message{"sender", [2]int{1, 2}}
		b <- m
	}()
	select {
	case m := <-a:
		fmt.Println("a", m)
	case m := <-b:
		fmt.Println("b", m)
	}
}
