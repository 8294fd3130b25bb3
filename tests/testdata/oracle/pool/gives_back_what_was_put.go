package main

import (
	"fmt"
	"sync"
)

type buffer struct{ n int }

func main() {
	made := 0
	p := sync.Pool{New: func() interface{} {
		made++
		return &buffer{made}
	}}
	a := p.Get().(*buffer)
	b := p.Get().(*buffer)
	fmt.Println(a.n, b.n)
	p.Put(a)
	fmt.Println(p.Get().(*buffer).n)
	fmt.Println(p.Get().(*buffer).n, made)
	var empty sync.Pool
	fmt.Println(empty.Get())
}
