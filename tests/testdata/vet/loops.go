package main

import (
	"context"
	"time"
)

func main() {
	for i := 0; i < 3; i++ {
		go func() { println(i) }()
	}
	for i, v := range []int{1, 2} {
		println("first")
		defer func() { println(i, v) }()
	}
	for _, v := range []int{1, 2} {
		v := v
		go func() { println(v) }()
	}
	for _, v := range []int{1, 2} {
		go func(v int) { println(v) }(v)
	}
	for _, v := range []int{1, 2} {
		go func() { println(v) }()
		println("last")
	}
	ctx, _ := context.WithCancel(context.Background())
	_, _ = context.WithTimeout(ctx, time.Second)
	_, cancel := context.WithDeadline(ctx, time.Now())
	cancel()
	time.Sleep(time.Millisecond)
}
