package main

import (
	"fmt"
	"runtime"
	"sync"
)

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 0; i < n; i++ {
			c <- i
		}
	}()
	return c
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		i := <-in
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	for v := range gen(4) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c), <-c)
	close(c)
	v, ok := <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Printf("%q %v\n", v, ok)
	ints := make(chan int)
	go func() {
		for i := 2; ; i++ {
			ints <- i
		}
	}()
	in := ints
	for i := 0; i < 8; i++ {
		prime := <-in
		fmt.Print(prime, " ")
		out := make(chan int)
		go filter(in, out, prime)
		in = out
	}
	fmt.Println()
	var wg sync.WaitGroup
	res := make(chan int, 5)
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			res <- i * i
		}(i)
	}
	wg.Wait()
	close(res)
	for r := range res {
		fmt.Print(r, " ")
	}
	fmt.Println()
	done := make(chan struct{})
	go func() {
		fmt.Println("goroutine")
		done <- struct{}{}
	}()
	<-done
	type msg struct {
		id   int
		text string
	}
	mc := make(chan msg, 1)
	mc <- msg{1, "hello"}
	m := <-mc
	fmt.Println(m, m.text)
	for i := 0; i < 3; i++ {
		go fmt.Println("yield", i)
	}
	runtime.Gosched()
	fmt.Println("after")
	cc := make(chan chan int, 1)
	reply := make(chan int, 1)
	cc <- reply
	(<-cc) <- 42
	fmt.Println(<-reply)
	select {
	case x := <-reply:
		fmt.Println("got", x)
	default:
		fmt.Println("empty")
	}
	select {
	case reply <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("full")
	}
}
