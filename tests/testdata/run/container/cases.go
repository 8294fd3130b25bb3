package main

import (
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
)

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	old := *h
	n := len(old)
	x := old[n-1]
	*h = old[:n-1]
	return x
}

func show(l *list.List) {
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Print("| ")
	for e := l.Back(); e != nil; e = e.Prev() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len())
}

func main() {
	h := &intHeap{5, 2, 8, 1}
	heap.Init(h)
	heap.Push(h, 3)
	fmt.Println((*h)[0], *h)
	fmt.Println(heap.Remove(h, 2), *h)
	(*h)[0] = 10
	heap.Fix(h, 0)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	show(l)
	l.MoveToFront(e4)
	l.MoveAfter(e1, e4)
	show(l)
	l.MoveToBack(e4)
	l.MoveBefore(e4, e1)
	fmt.Println(l.Remove(e1), e1.Next() == nil)
	show(l)
	var zero list.List
	zero.PushBackList(l)
	zero.PushFrontList(l)
	show(&zero)
	show(l.Init())

	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	sum := 0
	r.Do(func(p any) { sum += p.(int) })
	fmt.Println(sum, r.Move(2).Value, r.Prev().Value, r.Len())
	removed := r.Unlink(2)
	fmt.Println(removed.Len(), r.Len())
	r.Link(removed)
	r.Do(func(p any) { fmt.Print(p, " ") })
	fmt.Println()
}
