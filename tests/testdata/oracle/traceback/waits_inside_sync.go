package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"sync"
	"time"
)

func main() {
	var mu, mu2 sync.Mutex
	var wg sync.WaitGroup
	var rw, rw2 sync.RWMutex
	var once sync.Once
	c := sync.NewCond(&mu2)
	wg.Add(1)
	mu.Lock()
	rw.Lock()
	rw2.RLock()
	go func() { mu.Lock() }()
	go func() { wg.Wait() }()
	go func() { rw.RLock() }()
	go func() { rw.Lock() }()
	go func() { rw2.Lock() }()
	go func() { once.Do(func() { select {} }) }()
	go func() { once.Do(func() {}) }()
	go func() { mu2.Lock(); c.Wait() }()
	go func() { var ch chan int; ch <- 1 }()
	go func() { var ch chan int; <-ch }()
	go func() {
		var ch, d chan int
		select {
		case <-ch:
		case d <- 1:
		}
	}()
	go func() {
		for range make(chan int) {
		}
	}()
	go func() { ctx, cancel := context.WithCancel(context.Background()); defer cancel(); <-ctx.Done() }()
	if len(os.Args) > 5 {
		fmt.Println(bufio.NewScanner(os.Stdin).Scan())
	}
	time.Sleep(time.Millisecond)
	t := time.NewTimer(time.Hour)
	t.Stop()
	<-t.C
}
