package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		err, ok := recover().(runtime.Error)
		fmt.Println(name, ok, err)
	}()
	f()
}

func main() {
	zero, five, minus := 0, 5, -1
	var m map[string]int
	var p *struct{ n int }
	var i interface{} = "text"
	s := []int{1, 2, 3}
	try("index", func() { _ = s[five] })
	try("negative", func() { _ = s[minus] })
	try("slice", func() { _ = s[five:] })
	try("slice order", func() { _ = s[2:zero] })
	try("slice capacity", func() { _ = s[:five] })
	try("string", func() { _ = "abc"[five] })
	try("string slice", func() { _ = "abc"[five:] })
	try("divide", func() { _ = 1 / zero })
	try("nil map", func() { m["a"] = 1 })
	try("nil pointer", func() { _ = p.n })
	try("assertion", func() { _ = i.(int) })
	try("assertion to interface", func() { _ = i.(fmt.Stringer) })
	try("make", func() { _ = make([]int, minus) })
	try("shift", func() { _ = 1 << minus })
	try("array pointer", func() { _ = (*[4]int)(s) })
	i = nil
	try("nil assertion", func() { _ = i.(int) })
}
