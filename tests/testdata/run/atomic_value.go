package main

import (
	"fmt"
	"sync/atomic"
)

type config struct {
	name string
	size int
}

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	var v atomic.Value
	fmt.Println(v.Load())
	try("nil", func() { v.Store(nil) })
	v.Store(config{"a", 1})
	fmt.Println(v.Load().(config).name)
	v.Store(config{"b", 2})
	fmt.Println(v.Load())
	try("other type", func() { v.Store("text") })
	fmt.Println(v.Swap(config{"c", 3}), v.Load())
	try("swap nil", func() { v.Swap(nil) })
	try("swap other", func() { v.Swap(1) })
	fmt.Println(v.CompareAndSwap(config{"c", 3}, config{"d", 4}), v.CompareAndSwap(config{"c", 3}, config{"e", 5}), v.Load())
	try("cas nil", func() { v.CompareAndSwap(config{}, nil) })
	try("cas types", func() { v.CompareAndSwap(1, config{}) })
	try("cas other", func() { v.CompareAndSwap(1, 2) })
	var w atomic.Value
	fmt.Println(w.CompareAndSwap(nil, 1), w.CompareAndSwap(nil, 2), w.Load())
	var x atomic.Value
	fmt.Println(x.CompareAndSwap(1, 2), x.Load(), x.Swap(7), x.Load())
	var m atomic.Value
	m.Store([]int{1})
	try("uncomparable", func() { m.CompareAndSwap([]int{1}, []int{2}) })
	var p *atomic.Int32
	p.Add(1)
}
