package main

import (
	"fmt"
	"sync/atomic"
)

func main() {
	var n int64
	var u uint32 = 5
	fmt.Println(atomic.AddInt64(&n, 4), atomic.AddInt64(&n, -1), atomic.LoadInt64(&n))
	fmt.Println(atomic.SwapInt64(&n, 9), n)
	fmt.Println(atomic.CompareAndSwapInt64(&n, 9, 10), atomic.CompareAndSwapInt64(&n, 9, 11), n)
	fmt.Println(atomic.AddUint32(&u, ^uint32(0)), u)
	atomic.StoreUint32(&u, 77)
	fmt.Println(atomic.LoadUint32(&u))
}
