package main

import "fmt"

type point struct{ X, Y int }

type node struct {
	Name string
	next *node
	any  interface{}
	err  error
	F    func()
	C    chan int
	M    map[string]int
	S    []point
	A    [2]bool
	B    []byte
	P    *point
	I    interface{ Foo() }
	c    complex128
}

type empty struct{}

type outer struct {
	point
	*node
	Z float64
}

type ints []int
type dict map[point]string

func main() {
	values := []any{
		nil, true, point{1, 2}, &point{3, 4}, []point{{1, 2}}, []*point{nil}, map[string]int{"b": 2, "a": 1}, map[point]string{{2, 1}: "x", {1, 9}: "y"},
		node{Name: "n"}, &node{Name: "m", any: 5, M: map[string]int{"k": 1}, S: []point{{}}, B: []byte("hi")}, empty{}, &empty{},
		outer{Z: 1.5}, ints{1, 2}, ints(nil), dict{{1, 1}: "d"}, dict(nil), []any{1, "a", nil, 2.5}, [3]int{1, 2, 3}, [0]int{}, []string{}, map[int]bool{},
		&[]int{1}, &map[string]int{"a": 1}, &[2]string{"x", "y"}, struct{}{}, struct {
			A int
			b string
		}{1, "x"}, [][]int{{1}, {2, 3}, nil}, []error{nil}, []float64{1, 2.5}, map[bool]int{true: 1, false: 0}, map[float64]string{2: "b", -1: "a"}, []bool{true, false}, [2][]byte{[]byte("a"), nil}, (*point)(nil), (*int)(nil), error(nil), (func())(nil), (chan int)(nil), map[any]int{"b": 1, 2: 2, "a": 3, 1.5: 4, true: 5},
	}
	for _, v := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%q", "%x", "%6v|", "%-6v|", "%t", "%06d", "%.1v"} {
			fmt.Printf(verb+" ", v)
		}
		fmt.Println()
	}
	fmt.Println(values[:8]...)
}
