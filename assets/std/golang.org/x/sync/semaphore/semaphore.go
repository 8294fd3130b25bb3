// Package semaphore is a semaphore with weights.
package semaphore

import (
	"container/list"
	"context"
	"sync"
)

type waiter struct {
	n     int64
	ready chan struct{} // closed when it has what it asked for
}

// Weighted limits what is held at once, all weights together.
type Weighted struct {
	size    int64
	cur     int64
	mu      sync.Mutex
	waiters list.List
}

// NewWeighted gives a semaphore of weight n.
func NewWeighted(n int64) *Weighted {
	return &Weighted{size: n}
}

// Acquire takes the weight n, when it is free and nobody has waited longer; or gives up with ctx.
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	s.mu.Lock()
	if s.size-s.cur >= n && s.waiters.Len() == 0 {
		s.cur += n
		s.mu.Unlock()
		return nil
	}
	if n > s.size {
		s.mu.Unlock()
		<-ctx.Done()
		return ctx.Err()
	}
	ready := make(chan struct{})
	elem := s.waiters.PushBack(waiter{n, ready})
	s.mu.Unlock()

	select {
	case <-ctx.Done():
		err := ctx.Err()
		s.mu.Lock()
		select {
		case <-ready:
			// It came at the same time: act as if it had come first.
			err = nil
		default:
			first := s.waiters.Front() == elem
			s.waiters.Remove(elem)
			if first && s.size > s.cur {
				s.wake()
			}
		}
		s.mu.Unlock()
		return err
	case <-ready:
		return nil
	}
}

// TryAcquire takes the weight n if that needs no waiting; it reports whether it did.
func (s *Weighted) TryAcquire(n int64) bool {
	s.mu.Lock()
	success := s.size-s.cur >= n && s.waiters.Len() == 0
	if success {
		s.cur += n
	}
	s.mu.Unlock()
	return success
}

// Release gives the weight n back.
func (s *Weighted) Release(n int64) {
	s.mu.Lock()
	s.cur -= n
	if s.cur < 0 {
		s.mu.Unlock()
		panic("semaphore: released more than held")
	}
	s.wake()
	s.mu.Unlock()
}

// wake lets those go on that there is room for, in their order; none passes one that needs more.
func (s *Weighted) wake() {
	for {
		next := s.waiters.Front()
		if next == nil {
			return
		}
		w := next.Value.(waiter)
		if s.size-s.cur < w.n {
			return
		}
		s.cur += w.n
		s.waiters.Remove(next)
		close(w.ready)
	}
}
