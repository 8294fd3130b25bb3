// Sagas, an elevator, a cache that forgets, debouncing, groups with an error.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

type Stage string
type Saga struct {
	steps []step
	log   []string
}
type step struct {
	name     string
	do, undo func(context.Context) error
}

func (s *Saga) Step(name string, do, undo func(context.Context) error) *Saga {
	s.steps = append(s.steps, step{name, do, undo})
	return s
}
func (s *Saga) Run(ctx context.Context) (err error) {
	for i, st := range s.steps {
		if err = st.do(ctx); err != nil {
			s.log = append(s.log, "fail "+st.name)
			for j := i - 1; j >= 0; j-- {
				if s.steps[j].undo == nil {
					continue
				}
				if uerr := s.steps[j].undo(ctx); uerr != nil {
					err = fmt.Errorf("%w (and undo %s: %v)", err, s.steps[j].name, uerr)
				}
				s.log = append(s.log, "undo "+s.steps[j].name)
			}
			return fmt.Errorf("saga %s: %w", st.name, err)
		}
		s.log = append(s.log, "did "+st.name)
	}
	return nil
}

type Elevator struct {
	floor    int
	requests chan int
	done     chan struct{}
	trace    []int
}

func (e *Elevator) run() {
	defer close(e.done)
	for target := range e.requests {
		for e.floor != target {
			if e.floor < target {
				e.floor++
			} else {
				e.floor--
			}
			e.trace = append(e.trace, e.floor)
		}
	}
}

type TTLCache struct {
	mu   sync.Mutex
	data map[string]entry
	now  func() time.Time
}
type entry struct {
	v   any
	exp time.Time
}

func (c *TTLCache) Set(k string, v any, ttl time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.data == nil {
		c.data = make(map[string]entry)
	}
	c.data[k] = entry{v, c.now().Add(ttl)}
}
func (c *TTLCache) Get(k string) (v any, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.data[k]
	if !ok || c.now().After(e.exp) {
		delete(c.data, k)
		return nil, false
	}
	return e.v, true
}

func debounce(d time.Duration, f func(string)) func(string) {
	var t *time.Timer
	var mu sync.Mutex
	return func(s string) {
		mu.Lock()
		defer mu.Unlock()
		if t != nil {
			t.Stop()
		}
		t = time.AfterFunc(d, func() { f(s) })
	}
}

type WaitErr struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (w *WaitErr) Go(f func() error) {
	w.wg.Add(1)
	go func() {
		defer w.wg.Done()
		if err := f(); err != nil {
			w.once.Do(func() { w.err = err })
		}
	}()
}
func (w *WaitErr) Wait() error { w.wg.Wait(); return w.err }

func main() {
	ok := func(context.Context) error { return nil }
	boom := errors.New("boom")
	s := new(Saga).Step("a", ok, ok).Step("b", ok, nil).Step("c", ok, func(context.Context) error { return errors.New("stuck") }).Step("d", func(context.Context) error { return boom }, ok)
	err := s.Run(context.Background())
	fmt.Println(err, errors.Is(err, boom), s.log)
	e := &Elevator{requests: make(chan int), done: make(chan struct{})}
	go e.run()
	for _, r := range []int{3, 1, 1, 4} {
		e.requests <- r
	}
	close(e.requests)
	<-e.done
	fmt.Println(e.trace, e.floor)
	clock := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	c := &TTLCache{now: func() time.Time { return clock }}
	c.Set("k", []int{1}, time.Minute)
	fmt.Println(c.Get("k"))
	clock = clock.Add(2 * time.Minute)
	fmt.Println(c.Get("k"))
	fmt.Println(len(c.data), clock.Format(time.Kitchen))
	got := make(chan string, 1)
	d := debounce(5*time.Millisecond, func(s string) { got <- s })
	for _, s := range []string{"a", "b", "c"} {
		d(s)
		time.Sleep(time.Millisecond)
	}
	fmt.Println(<-got)
	var w WaitErr
	for i := 0; i < 4; i++ {
		i := i
		w.Go(func() error {
			time.Sleep(time.Duration(4-i) * time.Millisecond)
			if i%2 == 1 {
				return fmt.Errorf("job %d", i)
			}
			return nil
		})
	}
	fmt.Println(w.Wait())
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	res := make(chan int)
	go func() {
		defer close(res)
		for i := 0; ; i++ {
			select {
			case <-ctx.Done():
				return
			case <-time.After(2 * time.Millisecond):
				res <- i
			}
		}
	}()
	for v := range res {
		fmt.Print(v, " ")
	}
	fmt.Println(ctx.Err())
	parent, stop := context.WithCancel(context.WithValue(context.Background(), Stage("s"), "root"))
	child, stop2 := context.WithDeadline(parent, time.Now().Add(time.Hour))
	defer stop2()
	stop()
	_, has := child.Deadline()
	fmt.Println(child.Err(), child.Value(Stage("s")), child.Value("s"), has)
}
