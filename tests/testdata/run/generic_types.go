// Generic types: methods, recursion, embedding, instances as arguments of instances.
package main

import (
	"errors"
	"fmt"
)

type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }

func (s *Stack[T]) Pop() (T, error) {
	var zero T
	if len(s.items) == 0 {
		return zero, errors.New("empty")
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, nil
}

func (s Stack[_]) Len() int { return len(s.items) }

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[A, B]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

func MakePair[K comparable, V any](k K, v V) Pair[K, V] { return Pair[K, V]{k, v} }

type Node[T any] struct {
	value       T
	left, right *Node[T]
}

func (n *Node[T]) Insert(x T, less func(a, b T) bool) *Node[T] {
	if n == nil {
		return &Node[T]{value: x}
	}
	if less(x, n.value) {
		n.left = n.left.Insert(x, less)
	} else {
		n.right = n.right.Insert(x, less)
	}
	return n
}

func (n *Node[T]) Walk(visit func(T)) {
	if n != nil {
		n.left.Walk(visit)
		visit(n.value)
		n.right.Walk(visit)
	}
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(xs ...T) Set[T] {
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }

type Base[T any] struct{ val T }

func (b *Base[T]) Set(x T) { b.val = x }
func (b Base[T]) Get() T   { return b.val }

type Derived struct {
	Base[string]
	n int
}

type Wrapper[T any] struct {
	*Base[T]
	Stack[Pair[string, T]]
}

type Getter[T any] interface{ Get() T }

type Setter[T any, P interface {
	*T
	Set(string)
}] struct{}

type Conf struct{ s string }

func (c *Conf) Set(s string) { c.s = s }

func Build[T any, P interface {
	*T
	Set(string)
}](s string) T {
	var t T
	P(&t).Set(s)
	return t
}

type Stringish interface{ ~string }

type Chan[T any] chan T

func (c Chan[T]) Drain() (out []T) {
	for x := range c {
		out = append(out, x)
	}
	return
}

type Func[A, B any] func(A) B

func (f Func[A, B]) Call(a A) B { return f(a) }

type Matrix[T any, R interface{ ~[]T }] []R

type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{v, true} }
func None[T any]() Opt[T]    { return Opt[T]{} }
func (o Opt[T]) OrElse(d T) T {
	if o.ok {
		return o.v
	}
	return d
}

func main() {
	var s Stack[int]
	s.Push(1)
	s.Push(2)
	fmt.Println(s.Len())
	x, err := s.Pop()
	fmt.Println(x, err)
	s.Pop()
	_, err = s.Pop()
	fmt.Println(err)
	p := MakePair("a", 1.5)
	fmt.Println(p, fmt.Sprintf("%T", p))
	var root *Node[string]
	for _, w := range []string{"m", "c", "x", "a"} {
		root = root.Insert(w, func(a, b string) bool { return a < b })
	}
	root.Walk(func(s string) { fmt.Print(s, " ") })
	fmt.Println()
	set := Set[int]{}.Add(1, 2, 3)
	fmt.Println(set.Has(2), set.Has(5), len(set))
	var d Derived
	d.Set("hello")
	fmt.Println(d.Get(), d.val)
	var g Getter[string] = d
	fmt.Println(g.Get())
	g = &d
	if _, ok := g.(Getter[string]); ok {
		fmt.Println("getter")
	}
	w := Wrapper[int]{Base: &Base[int]{3}}
	w.Push(MakePair("k", 9))
	fmt.Println(w.Get(), w.Len(), w.items[0])
	fmt.Println(Build[Conf]("built").s)
	c := make(Chan[int], 2)
	c <- 4
	c <- 5
	close(c)
	fmt.Println(c.Drain())
	fmt.Println(Func[int, string](func(i int) string { return fmt.Sprint("#", i) }).Call(3))
	fmt.Println(Some(3).OrElse(4), None[string]().OrElse("none"))
	push := s.Push
	push(10)
	pop := (*Stack[int]).Pop
	fmt.Println(pop(&s))
	fmt.Printf("%T %T %T\n", s, w, set)
	var a any = p
	switch v := a.(type) {
	case Pair[string, int]:
		fmt.Println("no", v)
	case Pair[string, float64]:
		fmt.Println("yes", v.Val)
	}
	m := map[Pair[string, int]]bool{{"a", 1}: true}
	fmt.Println(m[Pair[string, int]{"a", 1}])
}
