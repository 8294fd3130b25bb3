// A broker, futures, a batcher, semaphores, a spin lock, the prime sieve.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type Broker[T any] struct {
	pub   chan T
	sub   chan chan T
	unsub chan chan T
	stop  chan struct{}
}

func NewBroker[T any]() *Broker[T] {
	return &Broker[T]{make(chan T, 1), make(chan chan T), make(chan chan T), make(chan struct{})}
}
func (b *Broker[T]) Start() {
	subs := map[chan T]struct{}{}
	for {
		select {
		case <-b.stop:
			for c := range subs {
				close(c)
			}
			return
		case c := <-b.sub:
			subs[c] = struct{}{}
		case c := <-b.unsub:
			delete(subs, c)
			close(c)
		case m := <-b.pub:
			for c := range subs {
				select {
				case c <- m:
				default:
				}
			}
		}
	}
}
func (b *Broker[T]) Subscribe() chan T {
	c := make(chan T, 5)
	b.sub <- c
	return c
}

type Semaphore chan struct{}

func (s Semaphore) With(f func()) {
	s <- struct{}{}
	defer func() { <-s }()
	f()
}

type Future[T any] struct {
	done chan struct{}
	val  T
	err  error
}

func Async[T any](f func() (T, error)) *Future[T] {
	fu := &Future[T]{done: make(chan struct{})}
	go func() {
		defer close(fu.done)
		fu.val, fu.err = f()
	}()
	return fu
}
func (f *Future[T]) Await(ctx context.Context) (T, error) {
	select {
	case <-f.done:
		return f.val, f.err
	case <-ctx.Done():
		var z T
		return z, ctx.Err()
	}
}

type Batcher struct {
	mu    sync.Mutex
	items []string
	timer *time.Timer
	out   chan []string
}

func (b *Batcher) Add(s string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.items = append(b.items, s)
	if len(b.items) == 3 {
		b.flush()
	} else if b.timer == nil {
		b.timer = time.AfterFunc(5*time.Millisecond, func() {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.flush()
		})
	}
}
func (b *Batcher) flush() {
	if b.timer != nil {
		b.timer.Stop()
		b.timer = nil
	}
	if len(b.items) > 0 {
		b.out <- b.items
		b.items = nil
	}
}

type SpinLock int32

func (s *SpinLock) Lock() {
	for !atomic.CompareAndSwapInt32((*int32)(s), 0, 1) {
		runtime.Gosched()
	}
}
func (s *SpinLock) Unlock() { atomic.StoreInt32((*int32)(s), 0) }

func primes(n int) (out []int) {
	ch := make(chan int)
	go func() {
		for i := 2; ; i++ {
			ch <- i
		}
	}()
	for i := 0; i < n; i++ {
		p := <-ch
		out = append(out, p)
		next := make(chan int)
		go func(in <-chan int, p int) {
			for {
				if i := <-in; i%p != 0 {
					next <- i
				}
			}
		}(ch, p)
		ch = next
	}
	return
}

func main() {
	fmt.Println(primes(10))
	b := NewBroker[string]()
	go b.Start()
	s1, s2 := b.Subscribe(), b.Subscribe()
	b.pub <- "one"
	b.pub <- "two"
	fmt.Println(<-s1, <-s1, <-s2, <-s2)
	b.unsub <- s1
	_, ok := <-s1
	b.pub <- "three"
	fmt.Println(ok, <-s2)
	close(b.stop)
	_, ok = <-s2
	fmt.Println(ok)
	sem := make(Semaphore, 2)
	var wg sync.WaitGroup
	var cur, peak int32
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			sem.With(func() {
				if c := atomic.AddInt32(&cur, 1); c > peak {
					peak = c
				}
				time.Sleep(time.Duration(i) * time.Millisecond)
				atomic.AddInt32(&cur, -1)
			})
		}(i)
	}
	wg.Wait()
	fmt.Println(peak)
	fu := Async(func() (int, error) { time.Sleep(3 * time.Millisecond); return 42, nil })
	slow := Async(func() (string, error) { time.Sleep(time.Hour); return "", nil })
	bad := Async(func() (bool, error) { return true, fmt.Errorf("bad") })
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	fmt.Println(fu.Await(ctx))
	fmt.Println(bad.Await(ctx))
	_, err := slow.Await(ctx)
	fmt.Println(err)
	bt := &Batcher{out: make(chan []string, 3)}
	for _, s := range strings.Split("a b c d e", " ") {
		bt.Add(s)
	}
	fmt.Println(<-bt.out, <-bt.out)
	var sl SpinLock
	n := 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var l sync.Locker = &sl
			l.Lock()
			defer l.Unlock()
			v := n
			runtime.Gosched()
			n = v + 1
		}()
	}
	wg.Wait()
	fmt.Println(n)
	for i := 0; i < 5; i++ {
		go func(i int) { fmt.Print(i, " ") }(i)
	}
	time.Sleep(time.Millisecond)
	fmt.Println()
	c := make(chan int)
	for i := 0; i < 3; i++ {
		go func(i int) { c <- i }(i)
	}
	fmt.Println(<-c, <-c, <-c)
	lazy := sync.Once{}
	get := func() (r string) { lazy.Do(func() { r = "init" }); return }
	fmt.Printf("%q %q\n", get(), get())
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, os.Interrupt)
	select {
	case s := <-sig:
		fmt.Println(s)
	case <-time.After(time.Millisecond):
		fmt.Println("no signal")
	}
	signal.Stop(sig)
	rw := sync.RWMutex{}
	var log []string
	logf := func(s string) { log = append(log, s) }
	rw.RLock()
	wg.Add(2)
	go func() { defer wg.Done(); rw.Lock(); logf("w"); rw.Unlock() }()
	go func() { defer wg.Done(); time.Sleep(time.Millisecond); rw.RLock(); logf("r"); rw.RUnlock() }()
	time.Sleep(2 * time.Millisecond)
	logf("main")
	rw.RUnlock()
	wg.Wait()
	fmt.Println(log)
}
