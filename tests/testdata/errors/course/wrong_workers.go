package main

import (
	"fmt"
	"time"
	"sync"
	"context"
)

type Worker struct {
	id   int
	jobs chan Job
	quit chan bool
}

type Job func(ctx context.Context) error

func (w Worker) Start(wg *sync.WaitGroup) {
	go func() {
		defer wg.Done()
		for {
			select {
			case job := <-w.jobs:
				if err := job(); err != nil { // ERROR `not enough arguments in call to job`
					fmt.Println("error", err)
				}
			case w.quit <- 1: // ERROR `cannot use 1 \(untyped int constant\) as bool value in send`
				return
			case time.After(1): // ERROR `select case must be send or receive \(possibly with assignment\)`
			case x, ok := <-w.jobs: // ERROR `x declared but not used` `ok declared but not used`
			case w.id = <-w.quit: // ERROR `cannot use <-w\.quit \(comma, ok expression of type bool\) as type int in assignment`
			case <-w.id: // ERROR `invalid operation: cannot receive from non-channel w\.id \(variable of type int\)`
			case y := 5: // ERROR `select case must be send or receive \(possibly with assignment\)`
			}
		}
	}()
}

func pipeline(in <-chan int) chan<- int {
	out := make(chan int)
	go func() {
		defer close(in) // ERROR `invalid operation: cannot close receive-only channel in \(variable of type <-chan int\)`
		for x := range in {
			out <- x
		}
		for x, ok := range in { // ERROR `x declared but not used` `range over in \(variable of type <-chan int\) permits only one iteration variable`
		}
	}()
	return out
}

func main() {
	w := Worker{1, make(chan Job), make(chan int)} // ERROR `cannot use make\(chan int\) \(value of type chan int\) as type chan bool in struct literal`
	var wg sync.WaitGroup
	w.Start(wg) // ERROR `cannot use wg \(variable of type sync\.WaitGroup\) as type \*sync\.WaitGroup in argument to w\.Start`
	w.jobs <- func() error { return nil } // ERROR `cannot use func\(\) error \{…\} \(value of type func\(\) error\) as type Job in send`
	w.jobs <- nil
	for v := range pipeline(nil) { // ERROR `v declared but not used` `cannot range over pipeline\(nil\) \(value of type chan<- int\) \(receive from send-only channel\)`
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5) // ERROR `ctx declared but not used`
	ctx, cancel := context.WithTimeout(context.Background(), "5s") // ERROR `no new variables on left side of :=` `cannot use "5s" \(untyped string constant\) as time\.Duration value in argument to context\.WithTimeout`
	defer cancel // ERROR `expression in defer must be function call`
	time.Sleep(time.Second * 1.5) // ERROR `1\.5 \(untyped float constant\) truncated to int64`
	var d time.Duration = 5 * time.Second
	n := 3
	d = n * time.Second // ERROR `invalid operation: n \* time\.Second \(mismatched types int and time\.Duration\)`
	d = time.Duration(n) * time.Second
	d = 2.5 // ERROR `cannot use 2\.5 \(untyped float constant\) as time\.Duration value in assignment \(truncated\)`
	time.AfterFunc(d, func(x int) {}) // ERROR `cannot use func\(x int\) \{\} \(value of type func\(x int\)\) as type func\(\) in argument to time\.AfterFunc`
	t := time.Now() - time.Now() // ERROR `invalid operation: operator - not defined on time\.Now\(\) \(value of type time\.Time\)`
	if time.Since(t) > 5 {
	}
	mu := new(sync.Mutex)
	mu.lock() // ERROR `mu\.lock undefined \(type \*sync\.Mutex has no field or method lock, but does have Lock\)`
	mu.Lock // ERROR `mu\.Lock \(value of type func\(\)\) is not used`
	defer mu.Unlock()() // ERROR `mu\.Unlock\(\) \(no value\) used as value or type`
	wg.Add("1") // ERROR `cannot use "1" \(untyped string constant\) as int value in argument to wg\.Add`
	go wg.Wait()
	go func(n int) {}() // ERROR `not enough arguments in call to func\(n int\) \{\}`
}
