package main

import "fmt"

type greeter struct{ name string }

func (g greeter) greet(done chan bool) {
	fmt.Println("hello", g.name)
	done <- true
}

func main() {
	done := make(chan bool)
	g := greeter{"a"}
	f := g.greet
	g.name = "b"
	go f(done)
	go g.greet(done)
	<-done
	<-done
}
