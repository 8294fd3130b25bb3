package main

import "fmt"

type Node struct { // ERROR `invalid recursive type Node`
	value int
	next  Node
}

type List struct{ head *Node }

func (l *List) Add(value int) {
	n := Node{value: value}
	l.head = n // ERROR `cannot use n \(variable of type Node\) as type \*Node in assignment`
	var p *Node = Node{} // ERROR `cannot use Node\{\} \(value of type Node\) as type \*Node in variable declaration`
	fmt.Println(p)
}

func Keys[K, V any](m map[K]V) []K { return nil } // ERROR `invalid map key type K \(missing comparable constraint\)`

func main() {
	l := List{}
	l.Add("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to l\.Add`
}
