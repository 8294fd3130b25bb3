package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	child, cancelChild := context.WithCancel(ctx)
	defer cancelChild()
	var wg sync.WaitGroup
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			<-child.Done()
			fmt.Println("worker", i, child.Err())
		}(i)
	}
	fmt.Println(ctx.Err(), child.Err())
	cancel()
	cancel()
	wg.Wait()
	fmt.Println(ctx.Err(), errors.Is(child.Err(), context.Canceled), ctx)
	late, stop := context.WithCancel(ctx)
	defer stop()
	fmt.Println(late.Err())
}
