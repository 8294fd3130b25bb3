package main

import "fmt"

type point struct {
	X, Y int
	name string
}

func main() {
	p := point{1, 2, "p"}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v %#v\n", &p, []*int{nil}, []string{"a", "b"})
	fmt.Printf("%v %#v %v\n", map[string]int{"b": 2, "a": 1}, map[int]bool{1: true}, [2]bool{true})
	fmt.Printf("%v %v %v %#v %#v\n", nil, true, 'x', 1.0, "q\"")
	fmt.Printf("%#v %#v %#v %#v\n", struct{}{}, []interface{}{1, "a", nil}, 3+4i, int64(5))
	fmt.Printf("%v %+v\n", struct {
		E error
		P *point
	}{}, []point{{}, {1, 2, ""}})
}
