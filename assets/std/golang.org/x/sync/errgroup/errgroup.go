// Package errgroup lets goroutines work on parts of one task, and gives the first error.
package errgroup

import (
	"context"
	"fmt"
	"sync"
)

// A Group is a number of goroutines that work on parts of one task. The zero value does not cancel
// on errors and has no limit.
type Group struct {
	cancel  func()
	wg      sync.WaitGroup
	sem     chan struct{} // a place for each goroutine, when their number is limited
	errOnce sync.Once
	err     error
}

// WithContext gives a Group, and a Context that is cancelled with the first error, or when Wait is
// done.
func WithContext(ctx context.Context) (*Group, context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	return &Group{cancel: cancel}, ctx
}

// Wait waits for all of them, and gives the first error.
func (g *Group) Wait() error {
	g.wg.Wait()
	if g.cancel != nil {
		g.cancel()
	}
	return g.err
}

func (g *Group) done() {
	if g.sem != nil {
		<-g.sem
	}
	g.wg.Done()
}

func (g *Group) start(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.done()
		if err := f(); err != nil {
			g.errOnce.Do(func() {
				g.err = err
				if g.cancel != nil {
					g.cancel()
				}
			})
		}
	}()
}

// Go runs f in a goroutine of its own; with a limit, when there is room.
func (g *Group) Go(f func() error) {
	if g.sem != nil {
		g.sem <- struct{}{}
	}
	g.start(f)
}

// TryGo is Go where there is room; it reports whether there was.
func (g *Group) TryGo(f func() error) bool {
	if g.sem != nil {
		select {
		case g.sem <- struct{}{}:
		default:
			return false
		}
	}
	g.start(f)
	return true
}

// SetLimit lets at most n run at once; a negative n takes the limit away.
func (g *Group) SetLimit(n int) {
	if n < 0 {
		g.sem = nil
		return
	}
	if len(g.sem) != 0 {
		panic(fmt.Errorf("errgroup: modify limit while %v goroutines in the group are still active", len(g.sem)))
	}
	g.sem = make(chan struct{}, n)
}
