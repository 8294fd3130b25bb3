package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

type counters struct {
	a int32
	b uint32
	c int64
	d uint64
	e uintptr
}

type state struct {
	flag atomic.Bool
	n    atomic.Int32
	m    atomic.Int64
	u    atomic.Uint32
	v    atomic.Uint64
	p    atomic.Uintptr
}

func main() {
	var c counters
	fmt.Println(atomic.AddInt32(&c.a, 1<<31-1), atomic.AddInt32(&c.a, 1), c.a)
	fmt.Println(atomic.AddUint32(&c.b, 3), atomic.AddUint32(&c.b, ^uint32(0)), atomic.AddUint32(&c.b, ^uint32(2)))
	fmt.Println(atomic.AddInt64(&c.c, -5), atomic.AddInt64(&c.c, -1<<63))
	fmt.Println(atomic.AddUint64(&c.d, 7), atomic.AddUint64(&c.d, ^uint64(7)))
	fmt.Println(atomic.AddUintptr(&c.e, 9))
	fmt.Println(atomic.SwapInt32(&c.a, -1), atomic.LoadInt32(&c.a))
	fmt.Println(atomic.SwapUint32(&c.b, 2), atomic.LoadUint32(&c.b))
	fmt.Println(atomic.SwapInt64(&c.c, 3), atomic.LoadInt64(&c.c))
	fmt.Println(atomic.SwapUint64(&c.d, 4), atomic.LoadUint64(&c.d))
	fmt.Println(atomic.SwapUintptr(&c.e, 5), atomic.LoadUintptr(&c.e))
	fmt.Println(atomic.CompareAndSwapInt32(&c.a, -1, 8), atomic.CompareAndSwapInt32(&c.a, -1, 9), c.a)
	fmt.Println(atomic.CompareAndSwapUint32(&c.b, 2, 8), atomic.CompareAndSwapUint32(&c.b, 2, 9), c.b)
	fmt.Println(atomic.CompareAndSwapInt64(&c.c, 3, 8), atomic.CompareAndSwapInt64(&c.c, 3, 9), c.c)
	fmt.Println(atomic.CompareAndSwapUint64(&c.d, 4, 8), atomic.CompareAndSwapUint64(&c.d, 4, 9), c.d)
	fmt.Println(atomic.CompareAndSwapUintptr(&c.e, 5, 8), atomic.CompareAndSwapUintptr(&c.e, 5, 9), c.e)
	atomic.StoreInt32(&c.a, 1)
	atomic.StoreUint32(&c.b, 2)
	atomic.StoreInt64(&c.c, 3)
	atomic.StoreUint64(&c.d, 4)
	atomic.StoreUintptr(&c.e, 5)
	fmt.Println(c)

	var s state
	fmt.Println(s.flag.Load(), s.flag.Swap(true), s.flag.CompareAndSwap(true, false), s.flag.Load())
	s.flag.Store(true)
	fmt.Println(s.flag.Load(), s.flag.CompareAndSwap(false, true))
	fmt.Println(s.n.Add(5), s.n.Swap(6), s.n.CompareAndSwap(6, 7), s.n.Load())
	fmt.Println(s.m.Add(-5), s.m.Swap(6), s.m.CompareAndSwap(5, 7), s.m.Load())
	fmt.Println(s.u.Add(5), s.u.Swap(6), s.u.CompareAndSwap(6, 7), s.u.Load())
	fmt.Println(s.v.Add(5), s.v.Swap(6), s.v.CompareAndSwap(6, 7), s.v.Load())
	fmt.Println(s.p.Add(5), s.p.Swap(6), s.p.CompareAndSwap(6, 7), s.p.Load())
	s.n.Store(1)
	s.m.Store(2)
	s.u.Store(3)
	s.v.Store(4)
	s.p.Store(5)
	fmt.Println(s.n.Load()+1, s.m.Load()+2, s.u.Load()+3, s.v.Load()+4, s.p.Load()+5)

	// A counter that many add to.
	var total int64
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 10; k++ {
				atomic.AddInt64(&total, 1)
				if k == 5 {
					runtime.Gosched()
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(total)

	// A lock made of a compare-and-swap.
	var held uint32
	shared := 0
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for !atomic.CompareAndSwapUint32(&held, 0, 1) {
				runtime.Gosched()
			}
			fmt.Println("in", i)
			shared++
			runtime.Gosched()
			atomic.StoreUint32(&held, 0)
		}(i)
	}
	wg.Wait()
	fmt.Println(shared)
}
