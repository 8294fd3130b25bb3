package main

import "fmt"

type List[T any] struct {
	head *element[T]
	size int
}

type element[T any] struct {
	value T
	next  *element[T]
}

func (l *List[T]) Add(v T) *List[T] {
	at := &l.head
	for *at != nil {
		at = &(*at).next
	}
	*at = &element[T]{value: v}
	l.size++
	return l
}

func (l *List[T]) Reverse() {
	var done *element[T]
	for at := l.head; at != nil; {
		at.next, done, at = done, at, at.next
	}
	l.head = done
}

func (l *List[T]) Each(f func(int, T)) {
	i := 0
	for at := l.head; at != nil; at = at.next {
		f(i, at.value)
		i++
	}
}

func main() {
	l := &List[string]{}
	l.Add("a").Add("b").Add("c")
	l.Reverse()
	l.Each(func(i int, s string) { fmt.Print(i, s, " ") })
	fmt.Println(l.size)
}
