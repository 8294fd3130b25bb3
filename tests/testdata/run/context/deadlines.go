package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func work(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	fmt.Println(work(ctx, 5*time.Millisecond))
	err := work(ctx, time.Second)
	fmt.Println(err, errors.Is(err, context.DeadlineExceeded))
	var t interface{ Timeout() bool }
	fmt.Println(errors.As(err, &t) && t.Timeout())
	_, ok := ctx.Deadline()
	past, stop := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer stop()
	fmt.Println(ok, past.Err())
	shorter, stop2 := context.WithTimeout(ctx, time.Hour)
	defer stop2()
	fmt.Println(shorter.Err())
}
