package main

import (
	"fmt"
	"runtime"
	"sync"
)

type account struct {
	mu      sync.Mutex
	balance int
}

func (a *account) add(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

func main() {
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
	fmt.Println(mu)
	mu.Unlock()
	fmt.Println(mu)

	// A sleeper in the queue does not stop TryLock.
	mu.Lock()
	done := make(chan bool)
	go func() {
		mu.Lock()
		fmt.Println("second")
		mu.Unlock()
		done <- true
	}()
	runtime.Gosched()
	fmt.Println(mu)
	mu.Unlock()
	fmt.Println(mu)
	fmt.Println("overtakes:", mu.TryLock())
	fmt.Println(mu)
	mu.Unlock()
	<-done

	// A copy of a locked Mutex is locked.
	mu.Lock()
	other := mu
	mu.Unlock()
	fmt.Println(mu.TryLock(), other.TryLock())

	a := account{balance: 3}
	a.add(4)
	b := &account{}
	b.add(5)
	list := []account{{}, {balance: 1}}
	list[1].add(6)
	fmt.Println(a.balance, b.balance, list[1].balance)
	var locker sync.Locker = &a.mu
	locker.Lock()
	fmt.Println(a.mu.TryLock())
	locker.Unlock()
	lock := a.mu.Lock
	lock()
	fmt.Println(a.mu.TryLock())
}
