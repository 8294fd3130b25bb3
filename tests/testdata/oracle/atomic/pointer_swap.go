package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type node struct {
	value int
	next  *node
}

// A stack without a lock: whoever comes in between makes the others try again.
type stack[T any] struct{ head atomic.Pointer[T] }

func push(s *stack[node], value int) {
	for {
		old := s.head.Load()
		if s.head.CompareAndSwap(old, &node{value, old}) {
			return
		}
	}
}

func main() {
	var s stack[node]
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			push(&s, i)
			push(&s, i*10)
		}(i)
	}
	wg.Wait()
	for n := s.head.Load(); n != nil; n = n.next {
		fmt.Print(n.value, " ")
	}
	old := s.head.Swap(nil)
	fmt.Println(old.value, s.head.Load() == nil, s.head.CompareAndSwap(old, nil))
	s.head.Store(old.next)
	fmt.Println(s.head.Load().value)
	var nobody *atomic.Pointer[int]
	defer func() { fmt.Println(recover()) }()
	nobody.Load()
}
