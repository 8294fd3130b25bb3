package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

var errTemporary = errors.New("temporary")

func retry(ctx context.Context, most int, f func(int) error) error {
	wait := 10 * time.Millisecond
	for try := 1; ; try++ {
		err := f(try)
		if err == nil || !errors.Is(err, errTemporary) {
			return err
		}
		if try == most {
			return fmt.Errorf("after %d tries: %w", try, err)
		}
		select {
		case <-time.After(wait):
			wait *= 2
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	fmt.Println(retry(ctx, 3, func(n int) error {
		fmt.Println("try", n)
		if n < 3 {
			return fmt.Errorf("%d: %w", n, errTemporary)
		}
		return nil
	}))
	fmt.Println(retry(ctx, 2, func(int) error { return errTemporary }))
	fmt.Println(retry(ctx, 9, func(int) error { return errors.New("for good") }))
	fmt.Println(retry(ctx, 99, func(int) error { return errTemporary }))
}
