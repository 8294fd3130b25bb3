package main

import (
	"fmt"
	"strings"
	"time"
)

type Node struct { // ERROR `invalid recursive type Node`
	Value int
	Next  Node
}

type Tree struct {
	Left, Right *Tree
	Val         int
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return Tree{Val: v} // ERROR `cannot use Tree\{…\} \(value of type Tree\) as type \*Tree in return statement`
	}
	if v < t.val { // ERROR `t\.val undefined \(type \*Tree has no field or method val, but does have Val\)`
		t.Left = t.Left.Insert(v)
	} else {
		t.Right.Insert(v)
	}
} // ERROR `missing return`

func main() {
	t := Tree{nil, nil} // ERROR `too few values in Tree\{…\}`
	t2 := Tree{Left: nil, 5} // ERROR `mixture of field:value and value elements in struct literal`
	t3 := &Tree{Vals: 1} // ERROR `unknown field 'Vals' in struct literal of type Tree`
	t4 := Tree{Val: "x", Val: 2} // ERROR `cannot use "x" \(untyped string constant\) as int value in struct literal` `duplicate field name Val in struct literal`
	var p *Tree = t // ERROR `cannot use t \(variable of type Tree\) as type \*Tree in variable declaration`
	p.Foo() // ERROR `p\.Foo undefined \(type \*Tree has no field or method Foo\)`
	time.Sleep(2 * "s") // ERROR `invalid operation: 2 \* "s" \(mismatched types untyped int and untyped string\)`
	strings.Split("a") // ERROR `not enough arguments in call to strings\.Split`
	strings.Contains("a", 'a') // ERROR `cannot use 'a' \(untyped rune constant 97\) as string value in argument to strings\.Contains`
	strings.ToUpper("a", "b") // ERROR `too many arguments in call to strings\.ToUpper`
	fmt.Println(t2, t3, t4, strings.Foo, time.Seconds) // ERROR `undefined: strings\.Foo` `undefined: time\.Seconds`
	fmt.println("x") // ERROR `undefined: fmt\.println`
}
