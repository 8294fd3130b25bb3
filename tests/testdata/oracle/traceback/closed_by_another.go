package main

import (
	"fmt"
	"sync"
	"time"
)

type Server struct {
	mu   sync.Mutex
	reqs chan func() error
	done chan struct{}
}

func (s *Server) loop() {
	for f := range s.reqs {
		if err := f(); err != nil {
			fmt.Println("err", err)
		}
	}
	<-s.done
}

func NewServer() *Server {
	s := &Server{reqs: make(chan func() error, 2), done: make(chan struct{})}
	go s.loop()
	return s
}

func main() {
	s := NewServer()
	s.reqs <- func() error { return fmt.Errorf("x %d", 1) }
	var wg sync.WaitGroup
	wg.Add(3)
	cond := sync.NewCond(&s.mu)
	go func() {
		defer wg.Done()
		s.mu.Lock()
		defer s.mu.Unlock()
		cond.Wait()
	}()
	go func() {
		defer wg.Done()
		select {
		case <-s.done:
		case s.reqs <- nil:
			select {}
		}
	}()
	go func(n int, name string) {
		defer wg.Done()
		var rw sync.RWMutex
		rw.RLock()
		rw.Lock()
	}(3, "x")
	time.Sleep(5 * time.Millisecond)
	close(s.reqs)
	time.Sleep(time.Millisecond)
	wg.Wait()
}
