package main

import (
	"context"
	"fmt"
	"runtime"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan bool)
	go func() {
		<-ctx.Done()
		fmt.Println("cancelled:", ctx.Err())
		done <- true
	}()
	runtime.Gosched()
	fmt.Println(ctx.Err())
	cancel()
	<-done
}
