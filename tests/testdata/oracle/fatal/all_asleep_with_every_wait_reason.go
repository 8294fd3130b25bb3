package main

import (
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var n chan int
	c := make(chan int)
	mu.Lock()
	wg.Add(1)
	go func() { c <- 1 }()
	go func() { wg.Wait() }()
	go func() { mu.Lock() }()
	go func() { n <- 1 }()
	go func() { <-n }()
	go func() { <-make(chan int) }()
	go func() { select {} }()
	go func() {
		cond := sync.NewCond(&sync.Mutex{})
		cond.L.Lock()
		cond.Wait()
	}()
	runtime.Gosched()
	mu.Lock()
}
