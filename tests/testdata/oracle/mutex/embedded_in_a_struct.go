package main

import (
	"fmt"
	"sync"
)

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) add(key string) {
	c.Lock()
	defer c.Unlock()
	c.n[key]++
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for _, key := range []string{"a", "b", "a", "a"} {
		wg.Add(1)
		go func(key string) {
			defer wg.Done()
			c.add(key)
		}(key)
	}
	wg.Wait()
	fmt.Println(c.n)
}
