package main

import (
	"fmt"
	"runtime"
)

type thing struct{ n int }

func try(f func()) {
	defer func() {
		err := recover().(runtime.Error)
		fmt.Println(err.Error())
	}()
	f()
}

func main() {
	zero, five := 0, 5
	list := []int{1, 2, 3}
	var m map[string]int
	var t *thing
	var i interface{} = "text"
	var e interface{}
	try(func() { fmt.Println(1 / zero) })
	try(func() { fmt.Println(list[five]) })
	try(func() { fmt.Println(list[1:five]) })
	try(func() { fmt.Println(list[2 : 1+zero]) })
	try(func() { m["a"] = 1 })
	try(func() { fmt.Println(t.n) })
	try(func() { fmt.Println(i.(int)) })
	try(func() { fmt.Println(e.(int)) })
	try(func() { fmt.Println(i.(fmt.Stringer)) })
	try(func() { fmt.Println(make([]int, zero-1)) })
	try(func() { fmt.Println(make(chan int, zero-1)) })
	try(func() { fmt.Println((*[4]int)(list)) })
	try(func() { fmt.Println("abc"[five]) })
}
