package main

import "fmt"

type Large struct {
	head int
	body [100000]int
	tail int
}

var global Large

func main() {
	global.head, global.body[99999], global.tail = 1, 2, 3
	local := global
	local.head = 10
	fmt.Println(global.head, local.head, local.body[99999], local.tail)
	var other Large
	other = local
	local.tail = 30
	fmt.Println(other.head, other.tail, local.tail)
	p := &global
	*p = other
	other.head = 100
	fmt.Println(global.head, other.head)
	_ = other
	_ = *p
	var held any = *p
	p.head = 7
	fmt.Println(held != nil)
	defer func() { fmt.Println(recover()) }()
	var none *Large
	held = *none
}
