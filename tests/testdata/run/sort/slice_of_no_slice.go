package main

import (
	"fmt"
	"sort"
)
import "runtime"

func main() {
	for _, f := range []func(){
		func() { sort.Slice(3, func(i, j int) bool { return false }) },
		func() { sort.SliceStable("abc", func(i, j int) bool { return false }) },
		func() { sort.Slice(nil, func(i, j int) bool { return false }) },
		func() { sort.Slice([]int{}, nil) },
		func() { var p *[3]int; sort.Slice(p, nil) },
	} {
		func() {
			defer func() { r := recover(); fmt.Printf("%T %v\n", r, r); _, ok := r.(runtime.Error); fmt.Println(ok) }()
			f()
		}()
	}
}
