// Trees of contexts, a pool of workers that may panic, fan-in, or-channels.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand"
	"os"
	"runtime"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type ctxKey string

func tree(ctx context.Context, depth int, name string, wg *sync.WaitGroup, out chan<- string) {
	defer wg.Done()
	ctx, cancel := context.WithTimeout(context.WithValue(ctx, ctxKey("d"), depth), time.Duration(depth*7)*time.Millisecond)
	defer cancel()
	if depth > 0 {
		for i := 0; i < 2; i++ {
			wg.Add(1)
			go tree(ctx, depth-1, fmt.Sprint(name, i), wg, out)
		}
	}
	<-ctx.Done()
	out <- fmt.Sprintf("%s %v %v", name, ctx.Err(), ctx.Value(ctxKey("d")))
}

type Task struct {
	ID       int
	Priority int
	Run      func(context.Context) (string, error)
}

type Result struct {
	Task
	Out string
	Err error
	Dur time.Duration
}

type Pool struct {
	size   int
	tasks  chan Task
	res    chan Result
	active atomic.Int32
	peak   int32
}

func (p *Pool) worker(ctx context.Context, wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		select {
		case <-ctx.Done():
			return
		case t, ok := <-p.tasks:
			if !ok {
				return
			}
			if n := p.active.Add(1); n > atomic.LoadInt32(&p.peak) {
				atomic.StoreInt32(&p.peak, n)
			}
			start := time.Now()
			out, err := p.safely(ctx, t)
			p.active.Add(-1)
			p.res <- Result{t, out, err, time.Since(start)}
		}
	}
}
func (p *Pool) safely(ctx context.Context, t Task) (out string, err error) {
	defer func() {
		if r := recover(); r != nil {
			if re, ok := r.(runtime.Error); ok {
				err = fmt.Errorf("task %d: %w", t.ID, re)
				return
			}
			err = fmt.Errorf("task %d panicked: %v", t.ID, r)
		}
	}()
	return t.Run(ctx)
}

func fanIn(ctx context.Context, cs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, c := range cs {
		c := c
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				select {
				case v, ok := <-c:
					if !ok {
						return
					}
					select {
					case out <- v:
					case <-ctx.Done():
						return
					}
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func gen(n, step int) <-chan int {
	c := make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			c <- i * step
		}
		close(c)
	}()
	return c
}

func or(channels ...<-chan struct{}) <-chan struct{} {
	switch len(channels) {
	case 0:
		return nil
	case 1:
		return channels[0]
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		switch len(channels) {
		case 2:
			select {
			case <-channels[0]:
			case <-channels[1]:
			}
		default:
			select {
			case <-channels[0]:
			case <-channels[1]:
			case <-or(append(channels[2:], done)...):
			}
		}
	}()
	return done
}

func main() {
	log.SetFlags(0)
	var wg sync.WaitGroup
	out := make(chan string, 16)
	wg.Add(1)
	go tree(context.Background(), 2, "r", &wg, out)
	wg.Wait()
	close(out)
	var lines []string
	for l := range out {
		lines = append(lines, l)
	}
	sort.Strings(lines)
	fmt.Println(strings.Join(lines, "\n"))

	p := &Pool{size: 3, tasks: make(chan Task), res: make(chan Result, 10)}
	ctx, cancel := context.WithCancel(context.Background())
	var pw sync.WaitGroup
	for i := 0; i < p.size; i++ {
		pw.Add(1)
		go p.worker(ctx, &pw)
	}
	rng := rand.New(rand.NewSource(3))
	for i := 0; i < 6; i++ {
		d := time.Duration(rng.Intn(5)+1) * time.Millisecond
		i := i
		p.tasks <- Task{ID: i, Run: func(ctx context.Context) (string, error) {
			time.Sleep(d)
			switch i {
			case 2:
				var m map[string]int
				m["x"]++
			case 3:
				return "", errors.New("plain")
			case 4:
				panic("custom")
			}
			return fmt.Sprint("ok", i), nil
		}}
	}
	close(p.tasks)
	pw.Wait()
	cancel()
	close(p.res)
	var rs []Result
	for r := range p.res {
		rs = append(rs, r)
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i].ID < rs[j].ID })
	for _, r := range rs {
		fmt.Println(r.ID, r.Out, r.Err, r.Dur.Truncate(time.Millisecond))
	}
	fmt.Println(p.peak, p.active.Load())
	sum := 0
	for v := range fanIn(context.Background(), gen(5, 1), gen(5, 10), gen(3, 100)) {
		sum += v
	}
	fmt.Println(sum)
	after := func(d time.Duration) <-chan struct{} {
		c := make(chan struct{})
		time.AfterFunc(d, func() { close(c) })
		return c
	}
	start := time.Now()
	<-or(after(time.Second), after(50*time.Millisecond), after(10*time.Millisecond), after(time.Hour))
	fmt.Println(time.Since(start).Round(10 * time.Millisecond))
	cctx, ccancel := context.WithCancel(context.Background())
	first := fanIn(cctx, gen(1000, 1))
	for i := 0; i < 3; i++ {
		fmt.Print(<-first, " ")
	}
	ccancel()
	time.Sleep(time.Millisecond)
	fmt.Println(runtime.NumGoroutine() > 1)
	var mu sync.RWMutex
	shared := map[int]int{}
	for i := 0; i < 4; i++ {
		wg.Add(2)
		go func(i int) { defer wg.Done(); mu.Lock(); shared[i] = i * i; mu.Unlock() }(i)
		go func(i int) { defer wg.Done(); mu.RLock(); _ = shared[i]; mu.RUnlock() }(i)
	}
	wg.Wait()
	fmt.Println(shared)
	var once sync.Once
	func() {
		defer func() { fmt.Println("once:", recover()) }()
		once.Do(func() { panic("in once") })
	}()
	once.Do(func() { fmt.Println("never") })
	log.SetOutput(os.Stdout)
	defer log.Println("deferred runs before exit? no, panic runs it")
	ch := make(chan int)
	go func() { time.Sleep(time.Millisecond); log.Panicln("from goroutine", 7) }()
	<-ch
}
