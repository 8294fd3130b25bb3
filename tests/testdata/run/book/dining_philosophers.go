package main

import (
	"fmt"
	"sync"
)

type fork struct{ sync.Mutex }

type philosopher struct {
	id          int
	left, right *fork
}

func (p philosopher) dine(meals *[5]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for i := 0; i < 3; i++ {
		first, second := p.left, p.right
		if p.id%2 == 1 {
			first, second = second, first
		}
		first.Lock()
		second.Lock()
		meals[p.id]++
		second.Unlock()
		first.Unlock()
	}
}

func main() {
	forks := make([]*fork, 5)
	for i := range forks {
		forks[i] = new(fork)
	}
	var meals [5]int
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go philosopher{i, forks[i], forks[(i+1)%5]}.dine(&meals, &wg)
	}
	wg.Wait()
	fmt.Println(meals)
}
