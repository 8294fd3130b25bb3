package main

import (
	"fmt"
	"sync"
)

type config struct{ name string }

var (
	once     sync.Once
	instance *config
	made     int
)

func get() *config {
	once.Do(func() {
		made++
		instance = &config{"only"}
	})
	return instance
}

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = get().name
		}()
	}
	wg.Wait()
	fmt.Println(made, get() == get())
}
