package main

import "fmt"

type t struct{ a int }

func main() {
	p := &t{1}
	q := p
	fmt.Println(fmt.Sprintf("%p", p) == fmt.Sprintf("%p", q), fmt.Sprintf("%p", p) == fmt.Sprintf("%p", &t{1}))
	fmt.Println(fmt.Sprintf("%v", &p) == fmt.Sprintf("%p", &p), len(fmt.Sprintf("%p", p)) > 4)
	var n *t
	fmt.Printf("%p %v %+v %#v %s %x\n", n, n, n, n, n, n)
	fmt.Printf("%p %p %p\n", 1, "s", p.a)
	var m map[string]int
	var s []int
	var f func()
	var c chan int
	fmt.Printf("%p %p %p %p %v %v\n", m, s, f, c, f == nil, c)
	fmt.Printf("%t %t\n", fmt.Sprintf("%p", []int{1}) != "", fmt.Sprintf("%#p", p)[:2] != "0x")
	pp := &p
	fmt.Println(fmt.Sprint(pp) == fmt.Sprintf("%p", pp))
	fmt.Printf("%v %v\n", &[]int{1}, &map[string]int{"a": 1})
}
