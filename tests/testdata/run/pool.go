package main

import (
	"fmt"
	"sync"
)

type buffer struct {
	id   int
	text string
}

func main() {
	made := 0
	pool := sync.Pool{New: func() any {
		made++
		return &buffer{id: made}
	}}
	a := pool.Get().(*buffer)
	b := pool.Get().(*buffer)
	fmt.Println(a.id, b.id)
	a.text = "kept"
	pool.Put(a)
	fmt.Println(pool.Get().(*buffer).text, made)
	pool.Put(a)
	pool.Put(b)
	pool.Put(&buffer{id: 10})
	pool.Put(&buffer{id: 11})
	// The first one put is the private one; of the others the newest comes first.
	for i := 0; i < 5; i++ {
		fmt.Print(pool.Get().(*buffer).id, " ")
	}
	fmt.Println(made)

	var plain sync.Pool
	fmt.Println(plain.Get())
	plain.Put(nil)
	plain.Put("x")
	plain.Put(2)
	plain.Put(3.5)
	plain.Put([]int{4})
	for i := 0; i < 5; i++ {
		fmt.Print(plain.Get(), " ")
	}
	fmt.Println()

	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			x := pool.Get().(*buffer)
			fmt.Println("goroutine", i, "has", x.id)
			pool.Put(x)
		}(i)
	}
	wg.Wait()
	fmt.Println(made)
}
