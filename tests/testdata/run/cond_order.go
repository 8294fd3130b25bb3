package main

import (
	"fmt"
	"runtime"
	"sync"
)

type queue struct {
	mu    sync.Mutex
	cond  *sync.Cond
	items []int
}

func main() {
	q := &queue{}
	q.cond = sync.NewCond(&q.mu)
	var wg sync.WaitGroup
	ready := false
	wait := func(name string) {
		defer wg.Done()
		q.mu.Lock()
		for !ready {
			q.cond.Wait()
		}
		fmt.Println(name, "goes on")
		q.mu.Unlock()
	}
	names := []string{"a", "b", "c", "d", "e"}
	for _, name := range names {
		wg.Add(1)
		go wait(name)
	}
	q.cond.Signal() // nobody yet
	runtime.Gosched()
	ready = true
	q.cond.Signal()
	fmt.Println("signalled")
	runtime.Gosched()
	q.cond.Signal()
	q.cond.Signal()
	fmt.Println("twice")
	runtime.Gosched()
	q.mu.Lock()
	q.cond.Broadcast()
	fmt.Println("broadcast")
	runtime.Gosched()
	q.mu.Unlock()
	wg.Wait()
	q.cond.Broadcast()

	// Producer and consumers.
	results := make(chan string, 10)
	for i := 0; i < 3; i++ {
		i := i
		go func() {
			for {
				q.mu.Lock()
				for len(q.items) == 0 {
					q.cond.Wait()
				}
				item := q.items[0]
				q.items = q.items[1:]
				q.mu.Unlock()
				if item < 0 {
					results <- fmt.Sprint("consumer ", i, " ends")
					return
				}
				results <- fmt.Sprint("consumer ", i, " item ", item)
			}
		}()
	}
	runtime.Gosched()
	for i := 0; i < 6; i++ {
		q.mu.Lock()
		q.items = append(q.items, i)
		q.mu.Unlock()
		q.cond.Signal()
		if i%2 == 1 {
			runtime.Gosched()
		}
	}
	q.mu.Lock()
	q.items = append(q.items, -1, -1, -1)
	q.cond.Broadcast()
	q.mu.Unlock()
	for i := 0; i < 9; i++ {
		fmt.Println(<-results)
	}

	// A Cond of a reader.
	var rw sync.RWMutex
	c := sync.NewCond(rw.RLocker())
	over := false
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			c.L.Lock()
			for !over {
				c.Wait()
			}
			fmt.Println("reader", i)
			c.L.Unlock()
		}(i)
	}
	runtime.Gosched()
	rw.Lock()
	over = true
	c.Broadcast()
	rw.Unlock()
	wg.Wait()
}
