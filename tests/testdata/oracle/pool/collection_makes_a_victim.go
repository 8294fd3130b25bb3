package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var p sync.Pool
	for i := 1; i <= 4; i++ {
		p.Put(i)
	}
	runtime.GC()
	p.Put(5)
	fmt.Println(p.Get(), p.Get(), p.Get(), p.Get(), p.Get(), p.Get())
	p.Put(6)
	fmt.Println(p.Get(), p.Get())
}
