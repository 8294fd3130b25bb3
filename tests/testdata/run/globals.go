package main

import "fmt"

var (
	a     = b + 1
	b     = f()
	c, d  = pair()
	table = map[string]int{"x": a}
	arr   [3]int
)

var order []string

func f() int { order = append(order, "f"); return 10 }

func pair() (int, string) { order = append(order, "pair"); return 1, "two" }

func init() { order = append(order, "init1"); arr[1] = 5 }

func init() { order = append(order, "init2") }

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
)

type weekday uint

const (
	sunday weekday = iota
	monday
)

func (d weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

func main() {
	fmt.Println(a, b, c, d, table, arr, order)
	fmt.Println(kb, mb, sunday, monday)
	arr[0], arr[2] = 1, 2
	p := &arr
	p[0]++
	a += 5
	fmt.Println(arr, a)
	println("to stderr", 1, true)
}
