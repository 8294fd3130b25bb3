package main

import "fmt"

type celsius float64
type fahrenheit float64
type names = []string
type matrix [2][2]float64
type handler func(string) error
type tree struct {
	left, right *tree
	value       int
}

func (c celsius) fahrenheit() fahrenheit { return fahrenheit(c*9/5 + 32) }

func (t *tree) insert(v int) *tree {
	if t == nil {
		return &tree{value: v}
	}
	if v < t.value {
		t.left = t.left.insert(v)
	} else {
		t.right = t.right.insert(v)
	}
	return t
}

func (t *tree) walk(f func(int)) {
	if t != nil {
		t.left.walk(f)
		f(t.value)
		t.right.walk(f)
	}
}

func main() {
	var n names = []string{"a"}
	var m matrix
	m[0][1] = 2
	fmt.Printf("%.1f %T %T %v %T\n", celsius(100).fahrenheit(), celsius(1), n, m, handler(nil))
	var root *tree
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println()
}
