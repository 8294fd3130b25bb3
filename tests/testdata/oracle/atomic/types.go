package main

import (
	"fmt"
	"sync/atomic"
)

type settings struct{ name string }

func main() {
	var n atomic.Int32
	var b atomic.Bool
	var u atomic.Uint64
	var p atomic.Pointer[settings]
	fmt.Println(n.Add(3), n.Load(), n.Swap(8), n.CompareAndSwap(8, 1), n.Load())
	fmt.Println(b.Load(), b.Swap(true), b.Load())
	u.Store(1 << 40)
	fmt.Println(u.Load())
	fmt.Println(p.Load() == nil)
	p.Store(&settings{"x"})
	fmt.Println(p.Load().name)
}
