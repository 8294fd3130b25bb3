// Stages of a pipeline as generic functions, merged channels, errors that wrap others.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"sync"
	"time"
)

type Stage[In, Out any] func(ctx context.Context, in <-chan In) <-chan Out

func Source[T any](ctx context.Context, items ...T) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for _, item := range items {
			select {
			case out <- item:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func Map[In, Out any](f func(In) Out) Stage[In, Out] {
	return func(ctx context.Context, in <-chan In) <-chan Out {
		out := make(chan Out)
		go func() {
			defer close(out)
			for v := range in {
				select {
				case out <- f(v):
				case <-ctx.Done():
					return
				}
			}
		}()
		return out
	}
}

func Then[A, B, C any](f Stage[A, B], g Stage[B, C]) Stage[A, C] {
	return func(ctx context.Context, in <-chan A) <-chan C { return g(ctx, f(ctx, in)) }
}

func Merge[T any](cs ...<-chan T) <-chan T {
	var wg sync.WaitGroup
	out := make(chan T, len(cs))
	wg.Add(len(cs))
	for _, c := range cs {
		go func(c <-chan T) {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}(c)
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

type tally map[string]int

func (t tally) WriteTo(w io.Writer) (n int64, err error) {
	keys := make([]string, 0, len(t))
	for k := range t {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if t[keys[i]] != t[keys[j]] {
			return t[keys[i]] > t[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys {
		m, err := fmt.Fprintf(w, "%-8s|%*d|\n", k, 5, t[k])
		n += int64(m)
		if err != nil {
			return n, err
		}
	}
	return
}

var errTooLong = errors.New("too long")

type wordError struct {
	Word string
	Err  error
}

func (e *wordError) Error() string { return fmt.Sprintf("word %q: %v", e.Word, e.Err) }
func (e *wordError) Unwrap() error { return e.Err }

func check(word string) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &wordError{word, fmt.Errorf("recovered: %w", r.(error))}
		}
	}()
	if len(word) > 6 {
		panic(fmt.Errorf("%w (%d bytes)", errTooLong, len(word)))
	}
	_ = word[2]
	return nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	text := "the quick brown fox jumps over the lazy dog while a sleeping elephant watches the fox"
	upper := Map(strings.ToUpper)
	length := Map(func(s string) int { return len(s) })
	both := Then(upper, length)
	sum := 0
	for n := range both(ctx, Source(ctx, strings.Fields(text)...)) {
		sum += n
	}
	fmt.Println("letters:", sum)

	counts := tally{}
	words := strings.Fields(text)
	half := len(words) / 2
	for w := range Merge(Source(ctx, words[:half]...), Source(ctx, words[half:]...)) {
		counts[w]++
	}
	n, err := counts.WriteTo(os.Stdout)
	fmt.Println(n, err)
	for _, w := range []string{"ok!", "a", "elephant"} {
		err := check(w)
		var we *wordError
		fmt.Println(err, errors.Is(err, errTooLong), errors.As(err, &we))
		if we != nil {
			fmt.Printf("%v|%+v|%T\n", *we, errors.Unwrap(we), we.Err)
		}
	}
	ctx2, cancel2 := context.WithCancel(ctx)
	c := Map(func(i int) string { return fmt.Sprint(i * i) })(ctx2, Source(ctx2, 1, 2, 3, 4))
	fmt.Println(<-c, <-c)
	cancel2()
	<-ctx2.Done()
	fmt.Println(ctx2.Err(), ctx.Err(), errors.Is(ctx2.Err(), context.Canceled))
	_, ok := ctx.Deadline()
	fmt.Println(ok)
}
