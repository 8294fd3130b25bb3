package main

import (
	"fmt"
	"math"
	"reflect"
)

type node struct {
	v    int
	next *node
}

type inner struct {
	a []int
	m map[string][]string
	f func()
	i any
}

func main() {
	eq := func(x, y any) { fmt.Print(reflect.DeepEqual(x, y), " ") }
	eq(1, 1)
	eq(1, int64(1))
	eq(nil, nil)
	eq(nil, 1)
	eq([]int{1, 2}, []int{1, 2})
	eq([]int{1, 2}, []int{1, 3})
	eq([]int(nil), []int{})
	eq([]int{}, []int{})
	eq(map[string]int{"a": 1, "b": 2}, map[string]int{"b": 2, "a": 1})
	eq(map[string]int{"a": 1}, map[string]int{"a": 2})
	eq(map[string]int(nil), map[string]int{})
	eq([2]string{"x", "y"}, [2]string{"x", "y"})
	fmt.Println()
	eq(&node{1, &node{2, nil}}, &node{1, &node{2, nil}})
	eq(&node{1, &node{2, nil}}, &node{1, &node{3, nil}})
	a := &node{v: 1}
	a.next = a
	b := &node{v: 1}
	b.next = b
	eq(a, b)
	eq(math.NaN(), math.NaN())
	s := []float64{math.NaN()}
	eq(s, s)
	eq(s, []float64{math.NaN()})
	eq(inner{}, inner{})
	eq(inner{f: func() {}}, inner{f: func() {}})
	eq(inner{m: map[string][]string{"k": {"v"}}, i: 5}, inner{m: map[string][]string{"k": {"v"}}, i: 5})
	eq(inner{i: 5}, inner{i: "5"})
	eq(any([]any{1, "a", nil}), any([]any{1, "a", nil}))
	eq(fmt.Errorf("x"), fmt.Errorf("x"))
	fmt.Println()
}
