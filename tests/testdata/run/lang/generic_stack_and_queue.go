package main

import "fmt"

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }

func (s *Stack[T]) Pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return v, false
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type Queue[T any] struct{ in, out Stack[T] }

func (q *Queue[T]) Put(v T) { q.in.Push(v) }

func (q *Queue[T]) Get() (T, bool) {
	if len(q.out.items) == 0 {
		for v, ok := q.in.Pop(); ok; v, ok = q.in.Pop() {
			q.out.Push(v)
		}
	}
	return q.out.Pop()
}

func main() {
	var s Stack[string]
	s.Push("a")
	s.Push("b")
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	fmt.Println(s.Pop())
	q := &Queue[int]{}
	q.Put(1)
	q.Put(2)
	fmt.Println(q.Get())
	q.Put(3)
	fmt.Println(q.Get())
	fmt.Println(q.Get())
	fmt.Printf("%T %T\n", s, q)
}
