package main

import (
	"fmt"
	"strings"
)

type wide [9000]int

type named wide

type pair struct {
	a, b wide
	s    string
}

type shape interface {
	area() int
	grow(int) shape
}

func (w wide) area() int         { return w[0] * w[8999] }
func (w wide) grow(n int) shape  { w[0] += n; return w }
func (w *wide) fill(n int) *wide { w[0], w[8999] = n, n; return w }

type outer struct {
	inner
	label string
}

type inner struct {
	wide
	shape
	extra int
}

func (o outer) area() int { return o.inner.wide.area() + len(o.label) }

func split(p pair) (wide, wide, string) { return p.a, p.b, p.s }
func join(a, b wide, s string) pair     { return pair{a, b, s} }
func first(a wide, rest ...wide) wide {
	for _, r := range rest {
		a[0] += r[0]
	}
	return a
}
func three() (wide, wide, wide) { return *new(wide).fill(1), *new(wide).fill(2), *new(wide).fill(3) }

func list() ([]wide, wide) { return []wide{*new(wide).fill(5)}, *new(wide).fill(6) }

type number interface{ ~int | ~float64 }

func sumOf[T number, A interface{ ~[9000]T }](a A) (total T) {
	for _, v := range a {
		total += v
	}
	return total
}

func largest[T any](less func(a, b T) bool, list ...T) (best T) {
	for i, v := range list {
		if i == 0 || less(best, v) {
			best = v
		}
	}
	return best
}

type tree[T any] struct {
	left, right *tree[T]
	value       T
}

func (t *tree[T]) insert(v T, less func(a, b T) bool) *tree[T] {
	if t == nil {
		return &tree[T]{value: v}
	}
	if less(v, t.value) {
		t.left = t.left.insert(v, less)
	} else {
		t.right = t.right.insert(v, less)
	}
	return t
}

func (t *tree[T]) walk(visit func(T)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.value)
		t.right.walk(visit)
	}
}

func describe(v interface{}) string {
	switch v := v.(type) {
	case wide, named:
		return fmt.Sprintf("%T", v)
	case pair:
		v.a[0] = 9
		return fmt.Sprint(v.s, v.a[0])
	case shape:
		return fmt.Sprint("shape ", v.area())
	case error:
		return v.Error()
	}
	return "other"
}

type failure struct {
	code wide
}

func (f failure) Error() string { return fmt.Sprint("failure ", f.code[0]) }

func fails(n int) error {
	if n == 0 {
		return nil
	}
	return failure{*new(wide).fill(n)}
}

func main() {
	var w wide
	w.fill(3)
	var s shape = w
	fmt.Println(s.area(), s.grow(2).area(), s.grow(1).grow(1).area(), w.area())
	grow := s.grow
	area := w.area
	w[0] = 50
	fmt.Println(grow(7).area(), area(), wide.area(w), (*wide).area(&w))
	o := outer{inner: inner{wide: w, shape: s}, label: "four"}
	o.fill(2)
	fmt.Println(o.area(), o.inner.wide[0], w[0], o.inner.shape.area())
	ptr := &o
	fmt.Println(ptr.area(), ptr.inner.wide.grow(1).area())

	p := join(split(pair{w, *new(wide).fill(4), "text"}))
	fmt.Println(p.a[0], p.b[0], p.s, p == join(split(p)), p == pair{})
	fmt.Println(first(three())[0], first(w)[0], first(w, w, w)[0])
	more := append(list())
	fmt.Println(len(more), more[1][0])
	fmt.Println(copy(more, []wide{w, w, w}), more[1][0])
	more = append(more, w, *new(wide).fill(8))
	more = append(more[:1], more[2:]...)
	for _, m := range more {
		fmt.Print(m[0], " ")
	}
	fmt.Println(len(more))

	n := named(w)
	n[1] = 6
	fmt.Println(wide(n)[1], w[1], sumOf[int](w), sumOf[int](n))
	fmt.Println(largest(func(a, b wide) bool { return a[0] < b[0] }, more...)[0])
	var root *tree[wide]
	for _, v := range []int{5, 2, 8, 1} {
		root = root.insert(*new(wide).fill(v), func(a, b wide) bool { return a[0] < b[0] })
	}
	root.walk(func(v wide) { fmt.Print(v[0], ",") })
	fmt.Println()
	fmt.Println(describe(w), describe(n), describe(p), describe(&w), describe(fails(4)), fails(0) == nil)
	fmt.Println(fails(3) == fails(3), fails(3) == fails(2), fails(1).(failure).code[8999])

	switch w {
	case *new(wide).fill(3):
		fmt.Println("three")
	case w:
		fmt.Println("itself")
	}
	var funcs []func() int
	for i := 0; i < 3; i++ {
		w := w
		w[0] = i
		funcs = append(funcs, func() int { w[0] += 10; return w[0] })
	}
	fmt.Println(funcs[0](), funcs[0](), funcs[2](), w[0])

	c := make(chan func() wide, 1)
	c <- func() wide { return w }
	fmt.Println((<-c)()[0])
	results := make(chan int)
	go func(s shape, w wide) { results <- s.area() + w[0] }(s, w)
	fmt.Println(<-results)
	go w.area()
	defer w.area()
	defer func() {
		r := recover()
		fmt.Println(r.(wide)[0])
		defer func() { fmt.Println(strings.HasPrefix(fmt.Sprint(recover()), "[1 0 0")) }()
		panic(*new(wide).fill(1))
	}()
	m := map[pair]wide{}
	m[p] = w
	panic(m[p])
}
