package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type readOp struct {
	key  int
	resp chan int
}

type writeOp struct {
	key, val int
	resp     chan bool
}

func main() {
	reads, writes, stop := make(chan readOp), make(chan writeOp), make(chan struct{})
	go func() {
		state := make(map[int]int)
		for {
			select {
			case r := <-reads:
				r.resp <- state[r.key]
			case w := <-writes:
				state[w.key] = w.val
				w.resp <- true
			case <-stop:
				return
			}
		}
	}()
	var ops int64
	var wg sync.WaitGroup
	for w := 0; w < 5; w++ {
		wg.Add(1)
		go func(w int) {
			defer wg.Done()
			for i := 0; i < 4; i++ {
				write := writeOp{w, w*10 + i, make(chan bool)}
				writes <- write
				<-write.resp
				atomic.AddInt64(&ops, 1)
			}
		}(w)
	}
	wg.Wait()
	sum := 0
	for key := 0; key < 5; key++ {
		r := readOp{key, make(chan int)}
		reads <- r
		sum += <-r.resp
	}
	close(stop)
	fmt.Println(sum, atomic.LoadInt64(&ops))
}
