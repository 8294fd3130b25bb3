package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var p, q sync.Pool
	p.Put("p")
	runtime.GC()
	q.Put("q")
	p.Put("late")
	runtime.GC()
	fmt.Println(p.Get(), p.Get(), q.Get(), q.Get())
	q.Put("again")
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get(), q.Get())
}
