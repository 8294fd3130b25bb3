package main

import "fmt"

type base struct{}

func (base) who() string     { return "base" }
func (b base) greet() string { return "I am " + b.who() }

type derived struct{ base }

func (derived) who() string { return "derived" }

type shadow struct {
	base
	who int
}

func main() {
	var d derived
	fmt.Println(d.who(), d.base.who(), d.greet())
	fmt.Println(shadow{who: 3}.who, shadow{}.base.who())
}
