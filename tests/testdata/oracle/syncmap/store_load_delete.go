package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	fmt.Println(m.Load("a"))
	fmt.Println(m.Load("z"))
	fmt.Println(m.LoadOrStore("b", 3))
	fmt.Println(m.LoadOrStore("c", 4))
	fmt.Println(m.LoadAndDelete("a"))
	m.Delete("b")
	m.Range(func(k, v interface{}) bool {
		fmt.Println(k, v)
		return true
	})
}
