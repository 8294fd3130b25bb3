package main

import (
	"fmt"
	"runtime"
	"sync"
)

type account struct {
	sync.Mutex
	name    string
	balance int
}

func transfer(from, to *account, amount int) {
	from.Lock()
	defer from.Unlock()
	fmt.Println("locked", from.name)
	runtime.Gosched()
	to.Lock()
	defer to.Unlock()
	from.balance -= amount
	to.balance += amount
	fmt.Println("done", from.name, to.name)
}

func main() {
	a, b := &account{name: "a", balance: 10}, &account{name: "b", balance: 10}
	go transfer(a, b, 3)
	transfer(b, a, 4)
}
