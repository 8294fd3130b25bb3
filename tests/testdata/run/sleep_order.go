package main

import (
	"fmt"
	"sync"
	"time"
)

const ms = time.Millisecond

func worker(id int, wait time.Duration, wg *sync.WaitGroup) {
	defer wg.Done()
	time.Sleep(wait)
	fmt.Print(id, " ")
}

// Each wakes up when its time has come, not in the order of starting.
func different() {
	var wg sync.WaitGroup
	for i, d := range []time.Duration{300, 100, 500, 200, 400} {
		wg.Add(1)
		go worker(i, d*ms, &wg)
	}
	wg.Wait()
	fmt.Println("different")
}

// A goroutine that sleeps holds no processor: the others run meanwhile.
func meanwhile() {
	done := make(chan bool)
	go func() {
		time.Sleep(100 * ms)
		fmt.Println("slept")
		done <- true
	}()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Println("working", i)
		}
		done <- true
	}()
	<-done
	<-done
}

func main() {
	different()
	meanwhile()
	time.Sleep(0)
	time.Sleep(-5)
	start := time.Now()
	time.Sleep(30 * ms)
	passed := time.Since(start)
	fmt.Println(passed >= 30*ms, passed < time.Hour)
	fmt.Println("end")
}
