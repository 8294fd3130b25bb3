// -run .
package main

import (
	"sync"
	"testing"
)

func main() { panic("main is not called") }

func TestConcurrent(t *testing.T) {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			n++
		}()
	}
	wg.Wait()
	if n != 10 {
		t.Fatal(n)
	}
}

func TestGoexitElsewhere(t *testing.T) {
	done := make(chan bool)
	go func() {
		defer close(done)
		t.Error("from another goroutine")
	}()
	<-done
}
