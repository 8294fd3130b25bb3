package main

import (
	"errors"
	"fmt"
	"sync"
)

type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error { g.wg.Wait(); return g.err }

func main() {
	var g group
	ready := make(chan bool)
	g.Go(func() error { <-ready; return errors.New("second") })
	g.Go(func() error { defer close(ready); return nil })
	fmt.Println(g.Wait())
	var ok group
	for i := 0; i < 3; i++ {
		ok.Go(func() error { return nil })
	}
	fmt.Println(ok.Wait())
}
