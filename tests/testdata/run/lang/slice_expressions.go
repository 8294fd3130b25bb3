package main

import "fmt"

func show(s []int) { fmt.Println(s, len(s), cap(s)) }

func main() {
	a := [6]int{0, 1, 2, 3, 4, 5}
	show(a[:])
	show(a[2:])
	show(a[:2])
	show(a[2:4])
	show(a[2:4:5])
	show(a[6:])
	s := a[1:3]
	show(s[:5])
	show(s[1:][1:][:2])
	p := &a
	show(p[4:])
	fmt.Println("hello"[1:3], "hello"[5:] == "", "hello"[:0])
}
