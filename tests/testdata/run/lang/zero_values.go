package main

import "fmt"

type all struct {
	b  bool
	i  int
	f  float64
	c  complex64
	s  string
	p  *int
	sl []int
	m  map[string]int
	fn func()
	ch chan int
	e  error
	a  [2]bool
}

func main() {
	var v all
	fmt.Printf("%+v\n", v)
	fmt.Println(v.p == nil, v.sl == nil, v.m == nil, v.fn == nil, v.ch == nil, v.e == nil)
}
