package main

import (
	"context"
	"fmt"
	"time"
)

func leak(ctx context.Context) context.Context {
	ctx, cancel := context.WithCancel(ctx)
	if time.Now().IsZero() {
		cancel()
	}
	return ctx
}

func leak2(ctx context.Context, n int) error {
	var cancel context.CancelFunc
	ctx, cancel = context.WithTimeout(ctx, time.Second)
	if n > 3 {
		return fmt.Errorf("n")
	}
	defer cancel()
	<-ctx.Done()
	return nil
}

func leak3() {
	ctx, cancel := context.WithDeadline(context.Background(), time.Now())
	_ = ctx
	_ = cancel
	for {
		fmt.Println()
		if true {
			break
		}
	}
}

func fine() {
	ctx, cancel := context.WithCancel(context.Background())
	go func() { cancel() }()
	<-ctx.Done()
}

func fine2() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.Background())
	return ctx, cancel
}

func named() (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(context.Background())
	return
}

func never() {
	_, cancel := context.WithCancel(context.Background())
	switch x := time.Now().Second(); x {
	case 1:
		cancel()
	case 2:
		return
	default:
		panic(x)
	}
}

func loop(n int) {
	for i := 0; i < n; i++ {
		_, cancel := context.WithCancel(context.Background())
		if i == 3 {
			continue
		}
		cancel()
	}
}

func main() {
	leak(context.Background())
	leak2(context.Background(), 1)
	leak3()
	fine()
	fine2()
	named()
	never()
	loop(2)
	func() {
		_, cancel := context.WithCancel(context.Background())
		if cancel == nil {
			return
		}
	}()
	func() {
		_, cancel := context.WithCancel(context.Background())
		select {}
		cancel()
	}()
	func() {
		_, cancel := context.WithCancel(context.Background())
		var f func() = cancel
		_ = f
	}()
}

func stops() { panic("stops") }

func neverReturns(ctx context.Context) {
	_, cancel := context.WithCancel(ctx)
	if time.Now().IsZero() {
		stops()
	}
	cancel()
}

func jumps(n int) {
	_, cancel := context.WithCancel(context.Background())
outer:
	for {
		switch {
		case n > 3:
			break outer
		case n > 2:
			fallthrough
		case n > 1:
			cancel()
			return
		default:
			goto end
		}
	}
	cancel()
end:
	fmt.Println(n)
}

func selects(c chan int) {
	var ctx, cancel = context.WithTimeout(context.Background(), 1)
	select {
	case <-c:
	case <-ctx.Done():
		cancel()
	}
	for range c {
		return
	}
	cancel()
}

func types(x any) {
	_, cancel := context.WithCancel(context.Background())
	switch x.(type) {
	case int:
		cancel()
	case string:
		return
	}
}
