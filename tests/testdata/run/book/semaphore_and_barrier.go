package main

import (
	"fmt"
	"sync"
)

type barrier struct {
	mu         sync.Mutex
	cond       *sync.Cond
	n, waiting int
	round      int
}

func newBarrier(n int) *barrier {
	b := &barrier{n: n}
	b.cond = sync.NewCond(&b.mu)
	return b
}

func (b *barrier) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	round := b.round
	b.waiting++
	if b.waiting == b.n {
		b.waiting = 0
		b.round++
		b.cond.Broadcast()
		return
	}
	for round == b.round {
		b.cond.Wait()
	}
}

func main() {
	b := newBarrier(3)
	var mu sync.Mutex
	var log []int
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for step := 0; step < 3; step++ {
				mu.Lock()
				log = append(log, step)
				mu.Unlock()
				b.wait()
			}
		}()
	}
	wg.Wait()
	fmt.Println(log, b.round)
}
