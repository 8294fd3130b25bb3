package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sort"
	"sync/atomic"
)

type age int
type label string
type point struct {
	X int `json:"x" xml: "y"`
	Y int `json:y`
	Z int `json:"x"`
	w int `json:"w"`
	V int `foo:"a" bar:"b"`
	U int `foo:"a",bar:"b"`
	T int `foo "a"`
	S int `:"a"`
	R int `foo:"a\q"`
	Q int `foo:"a" foo:"b"`
	P int `json:"x,omitempty"`
}

type problem struct{}

func (*problem) Error() string { return "p" }
func (a age) String() string   { return "age" }

func ready() bool { return true }

func main() {
	n := 65
	a := age(3)
	fmt.Println(string(n), string(a), string('x'), string(byte(3)), label(n), string(rune(n)), string(uint64(7)))
	type wide int64
	w := wide(3)
	fmt.Println(string(w), label(w), []string{string(n)})
	n = n
	n, a = n, 4
	p := point{}
	p.X = p.X
	xs := []int{1}
	xs[0] = xs[0]
	m := map[int]int{}
	m[1] = m[1]
	var count int64
	count = atomic.AddInt64(&count, 1)
	ptr := &count
	*ptr = atomic.AddInt64(ptr, 1)
	p2 := &p
	_ = p2
	fmt.Sprintf("x")
	fmt.Sprint(1)
	errors.New("x")
	fmt.Errorf("x")
	sort.Reverse(sort.IntSlice(xs))
	a.String()
	var err error = &problem{}
	err.Error()
	(&problem{}).Error()
	context.WithValue(context.Background(), 1, 2)
	var target *problem
	var other problem
	errors.As(err, target)
	errors.As(err, &target)
	errors.As(err, other)
	errors.As(err, &err)
	errors.As(err, nil)
	c := make(chan os.Signal)
	signal.Notify(c, os.Interrupt)
	signal.Notify(make(chan os.Signal), os.Interrupt)
	c2 := make(chan os.Signal, 1)
	signal.Notify(c2)
	if ready == nil {
	}
	if main != nil || fmt.Println == nil {
	}
	if n == 1 || n == 1 {
	}
	if n != 1 || n != 2 {
	}
	if n == 1 && n == 2 || a == 3 {
	}
	if n == 1 && n == 1 {
	}
	if ready() || ready() {
	}
	if n > 1 && n > 1 && a > 2 {
	}
	var i8 int8 = 1
	fmt.Println(i8<<8, i8<<7, uint16(3)>>16, i8>>9)
	i8 <<= 10
	var u32 uint32
	u32 >>= 32
	fmt.Println(u32<<40, n<<64, n>>65)
	fmt.Errorf("%w %w", err, err)
	fmt.Printf("%[3]d %d\n", 1, 2)
	fmt.Printf("%[2]d %[1]s\n", 1, 2)
	fmt.Printf("%[2]*[1]d %[x]d\n", 1, 2)
	fmt.Printf("%[1]d %d %d\n", 1, 2)
	for i := 0; i < 3; i++ {
		defer func() { fmt.Println(i) }()
	}
	ctx, cancel := context.WithCancel(context.Background())
	if ready() {
		return
	}
	fmt.Println(ctx)
	cancel()
}
