package main

import (
	"errors"
	"fmt"
	"sync"
)

var ErrFunds = errors.New("insufficient funds")

type Account struct {
	mu      sync.Mutex
	balance int
}

func (a *Account) Deposit(n int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.balance += n
}

func (a *Account) Withdraw(n int) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if n > a.balance {
		return fmt.Errorf("withdraw %d of %d: %w", n, a.balance, ErrFunds)
	}
	a.balance -= n
	return nil
}

func main() {
	var a Account
	var wg sync.WaitGroup
	for i := 1; i <= 100; i++ {
		wg.Add(1)
		go func(n int) {
			defer wg.Done()
			a.Deposit(n)
		}(i)
	}
	wg.Wait()
	fmt.Println(a.balance)
	err := a.Withdraw(6000)
	fmt.Println(err, errors.Is(err, ErrFunds), a.Withdraw(50), a.balance)
}
