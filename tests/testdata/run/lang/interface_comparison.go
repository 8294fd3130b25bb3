package main

import "fmt"

type point struct{ x, y int }

func main() {
	var a, b interface{} = point{1, 2}, point{1, 2}
	fmt.Println(a == b, a == point{1, 2}, a == 1, interface{}(1) == interface{}(1.0))
	a, b = &point{}, &point{}
	fmt.Println(a == b, a == a)
	defer func() { fmt.Println(recover()) }()
	a, b = []int{1}, []int{1}
	fmt.Println(a == b)
}
