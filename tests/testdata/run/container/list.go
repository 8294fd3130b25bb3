package main

import (
	"container/list"
	"fmt"
)

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	l := list.New()
	four := l.PushBack(4)
	one := l.PushFront(1)
	l.InsertBefore(3, four)
	l.InsertAfter(2, one)
	show(l)
	l.MoveToFront(four)
	l.MoveToBack(one)
	fmt.Println(l.Remove(one), l.Back().Value, l.Front().Prev() == nil)
	other := list.New()
	other.PushBack("x")
	l.PushBackList(other)
	show(l)
	l.Init()
	show(l)
}
