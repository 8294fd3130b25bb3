package main

import (
	"context"
	"fmt"
	"sync"
)

func producer(ch <-chan int) {
	for i := 0; i < 3; i++ {
		ch <- i // ERROR `invalid operation: cannot send to receive-only channel ch \(variable of type <-chan int\)`
	}
	close(ch) // ERROR `invalid operation: cannot close receive-only channel ch \(variable of type <-chan int\)`
}

func consumer(ch chan<- int, wg *sync.WaitGroup) {
	for v := range ch { // ERROR `cannot range over ch \(variable of type chan<- int\) \(receive from send-only channel\)`
		fmt.Println(v)
	}
	wg.done() // ERROR `wg\.done undefined \(type \*sync\.WaitGroup has no field or method done, but does have Done\)`
}

func work(ctx context.Context, id int) error {
	select {
	case <-ctx.Done: // ERROR `invalid operation: cannot receive from non-channel ctx\.Done \(value of type func\(\) <-chan struct\{\}\)`
		return ctx.Err // ERROR `cannot use ctx\.Err \(value of type func\(\) error\) as type error in return statement:`
	case v := <-5: // ERROR `invalid operation: cannot receive from non-channel 5 \(untyped int constant\)`
	}
} // ERROR `missing return`

func main() {
	ch := make(chan int, "5") // ERROR `cannot convert "5" \(untyped string constant\) to int`
	ch2 := make(chan string)
	var wg sync.WaitGroup
	wg.Add() // ERROR `not enough arguments in call to wg\.Add`
	go producer // ERROR `expression in go must be function call` `not enough arguments in call to producer`
	go consumer(ch) // ERROR `not enough arguments in call to consumer`
	go func() { ch2 <- 5 } // ERROR `expression in go must be function call` `cannot use 5 \(untyped int constant\) as string value in send`
	defer wg.Wait // ERROR `expression in defer must be function call`
	mu := sync.Mutex // ERROR `sync\.Mutex \(type\) is not an expression`
	mu.Lock()
	var once sync.Once
	once.Do(fmt.Println) // ERROR `cannot use fmt\.Println \(value of type func\(a \.\.\.any\) \(n int, err error\)\) as type func\(\) in argument to once\.Do`
	once.Do(func() int { return 1 }) // ERROR `cannot use func\(\) int \{…\} \(value of type func\(\) int\) as type func\(\) in argument to once\.Do`
	ctx := context.WithCancel(context.Background()) // ERROR `assignment mismatch: 1 variable but context\.WithCancel returns 2 values`
	work(ctx)
	x := <-ch2 + 1 // ERROR `invalid operation: <-ch2 \+ 1 \(mismatched types string and untyped int\)`
	for i, v := range ch { // ERROR `i declared but not used` `range over ch \(variable of type chan int\) permits only one iteration variable`
	}
	ch <- "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in send`
	len(ch) // ERROR `len\(ch\) \(value of type int\) is not used`
	<-ch
	go work(ctx, 1)
}
