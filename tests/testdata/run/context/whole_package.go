package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key string

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil)
	ctx, cancel := context.WithCancel(context.WithValue(bg, key("user"), "ann"))
	fmt.Println(ctx.Value(key("user")), ctx.Value(key("none")), ctx)
	child, stop := context.WithTimeout(ctx, time.Hour)
	defer stop()
	_, ok := child.Deadline()
	fmt.Println(ok, child.Err())
	go func() {
		time.Sleep(time.Millisecond)
		cancel()
	}()
	<-child.Done()
	fmt.Println(child.Err(), ctx.Err(), errors.Is(child.Err(), context.Canceled))
	late, stop2 := context.WithTimeout(bg, 10*time.Millisecond)
	defer stop2()
	select {
	case <-late.Done():
		fmt.Println(late.Err(), errors.Is(late.Err(), context.DeadlineExceeded))
	case <-time.After(time.Second):
		fmt.Println("too late")
	}
	past, stop3 := context.WithDeadline(bg, time.Now().Add(-time.Second))
	defer stop3()
	fmt.Println(past.Err())
	var timeout interface{ Timeout() bool }
	fmt.Println(errors.As(past.Err(), &timeout) && timeout.Timeout())
	defer func() { fmt.Println(recover()) }()
	context.WithValue(bg, nil, 1)
}
