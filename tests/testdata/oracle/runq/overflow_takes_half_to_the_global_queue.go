package main

import (
	"fmt"
	"runtime"
)

func main() {
	order := []int{}
	for i := 0; i < 258; i++ {
		go func(i int) { order = append(order, i) }(i)
	}
	for len(order) < 258 {
		runtime.Gosched()
	}
	fmt.Println(order[:10], order[120:140], order[250:])
}
