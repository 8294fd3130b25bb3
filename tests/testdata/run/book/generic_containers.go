// Containers and functions with type parameters.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~float32 | ~float64
}
type Ordered interface {
	Number | ~string | ~uint
}

func MapOf[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, len(xs))
	for i, x := range xs {
		out[i] = f(x)
	}
	return out
}
func Filter[S ~[]T, T any](xs S, keep func(T) bool) S {
	var out S
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}
func Reduce[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}
func Keys[M ~map[K]V, K Ordered, V any](m M) []K {
	ks := make([]K, 0, len(m))
	for k := range m {
		ks = append(ks, k)
	}
	sort.Slice(ks, func(i, j int) bool { return ks[i] < ks[j] })
	return ks
}
func Sum[T Number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}
func MinMax[T Ordered](first T, rest ...T) (lo, hi T) {
	lo, hi = first, first
	for _, x := range rest {
		if x < lo {
			lo = x
		}
		if x > hi {
			hi = x
		}
	}
	return
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) *Stack[T] { s.items = append(s.items, x); return s }
func (s *Stack[T]) Pop() (x T, err error) {
	if len(s.items) == 0 {
		return x, fmt.Errorf("empty: %d", len(s.items))
	}
	x, s.items = s.items[len(s.items)-1], s.items[:len(s.items)-1]
	return
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }
func (p Pair[A, B]) Swap() Pair[B, A]        { return Pair[B, A]{p.Second, p.First} }
func (p Pair[A, B]) String() string          { return fmt.Sprintf("<%v,%v>", p.First, p.Second) }

type Tree[K Ordered, V any] struct {
	root *node[K, V]
	n    int
}
type node[K Ordered, V any] struct {
	k           K
	v           V
	left, right *node[K, V]
}

func (t *Tree[K, V]) Put(k K, v V) {
	p := &t.root
	for *p != nil {
		switch {
		case k < (*p).k:
			p = &(*p).left
		case (*p).k < k:
			p = &(*p).right
		default:
			(*p).v = v
			return
		}
	}
	*p = &node[K, V]{k: k, v: v}
	t.n++
}
func (n *node[K, V]) walk(f func(K, V) bool) bool {
	return n == nil || n.left.walk(f) && f(n.k, n.v) && n.right.walk(f)
}
func (t *Tree[K, V]) Each(f func(K, V) bool) { t.root.walk(f) }

type Set[T comparable] map[T]struct{}

func SetOf[T comparable](xs ...T) Set[T] {
	s := Set[T]{}
	for _, x := range xs {
		s[x] = struct{}{}
	}
	return s
}
func (s Set[T]) Has(x T) bool { _, ok := s[x]; return ok }
func (s Set[T]) Union(o Set[T]) Set[T] {
	u := Set[T]{}
	for _, m := range []Set[T]{s, o} {
		for k := range m {
			u[k] = struct{}{}
		}
	}
	return u
}

type LinkedList[T any] struct {
	head, tail *element[T]
	size       int
}
type element[T any] struct {
	next *element[T]
	val  T
}

func (l *LinkedList[T]) Add(v T) {
	e := &element[T]{val: v}
	if l.tail == nil {
		l.head = e
	} else {
		l.tail.next = e
	}
	l.tail = e
	l.size++
}
func (l *LinkedList[T]) Iter() func() (T, bool) {
	cur := l.head
	return func() (v T, ok bool) {
		if cur == nil {
			return
		}
		v, ok, cur = cur.val, true, cur.next
		return
	}
}

type Result[T any] struct {
	val T
	err error
}

func Try[T any](f func() T) (r Result[T]) {
	defer func() {
		if e := recover(); e != nil {
			r.err = fmt.Errorf("caught %v", e)
		}
	}()
	return Result[T]{val: f()}
}
func (r Result[T]) OrElse(d T) T {
	if r.err != nil {
		return d
	}
	return r.val
}

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int(m)) }

type StringableNumber interface {
	Number
	fmt.Stringer
}

func Join[T StringableNumber](xs []T) string {
	parts := MapOf(xs, func(x T) string { return x.String() })
	return strings.Join(parts, "+") + "=" + fmt.Sprint(Sum(xs...))
}
func Ptr[T any](v T) *T { return &v }
func Zero[T any]() T    { var z T; return z }
func Kind[T any](x T) string {
	switch any(x).(type) {
	case int, MyInt:
		return "int-ish"
	case string:
		return "string"
	case []T:
		return "slice of self"
	case fmt.Stringer:
		return "stringer"
	}
	return fmt.Sprintf("other %T", x)
}

type Cache[K comparable, V any] struct {
	m    map[K]V
	load func(K) (V, error)
	hits int
}

func (c *Cache[K, V]) Get(k K) (V, error) {
	if v, ok := c.m[k]; ok {
		c.hits++
		return v, nil
	}
	v, err := c.load(k)
	if err != nil {
		return Zero[V](), fmt.Errorf("load %v: %w", k, err)
	}
	if c.m == nil {
		c.m = map[K]V{}
	}
	c.m[k] = v
	return v, nil
}

type IDs []int

func main() {
	xs := []int{5, 2, 8, 1}
	fmt.Println(MapOf(xs, func(i int) string { return strings.Repeat("*", i) }))
	ids := Filter(IDs{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 })
	fmt.Printf("%T %v\n", ids, ids)
	fmt.Println(Reduce(xs, "", func(s string, i int) string { return s + fmt.Sprint(i) }))
	fmt.Println(Keys(map[string]bool{"b": true, "a": false}), Sum(1.5, 2.5), Sum[int8](), Sum(MyInt(1), 2))
	fmt.Println(MinMax("pear", "apple", "zoo"))
	fmt.Println(MinMax(3.5))
	var st Stack[Pair[string, int]]
	st.Push(MakePair("a", 1)).Push(Pair[string, int]{Second: 2})
	p, _ := st.Pop()
	fmt.Printf("%v %+v %T %d\n", p, p.Swap(), p.Swap(), len(st.items))
	st.Pop()
	_, err := st.Pop()
	fmt.Println(err)
	var t Tree[string, []int]
	for i, w := range strings.Fields("the cat sat on the mat with the hat") {
		old := []int(nil)
		t.Each(func(k string, v []int) bool {
			if k == w {
				old = v
				return false
			}
			return true
		})
		t.Put(w, append(old, i))
	}
	t.Each(func(k string, v []int) bool { fmt.Print(k, v, " "); return k < "on" })
	fmt.Println(t.n)
	a, b := SetOf(1, 2, 3), SetOf(3, 4)
	fmt.Println(len(a.Union(b)), a.Has(4), b.Has(4), a)
	var l LinkedList[rune]
	for _, r := range "héy" {
		l.Add(r)
	}
	for next, it := l.Iter(), 0; ; it++ {
		v, ok := next()
		if !ok {
			break
		}
		fmt.Printf("%d:%c ", it, v)
	}
	fmt.Println(l.size)
	z := 0
	r := Try(func() int { return 10 / z })
	fmt.Println(r.OrElse(-1), r.err, Try(func() string { return "fine" }).OrElse("no"))
	fmt.Println(Join([]MyInt{1, 2, 3}), *Ptr("x"), Zero[*int]() == nil, Zero[[2]string]())
	fmt.Println(Kind(1), Kind(MyInt(1)), Kind("s"), Kind(p), Kind([]int{}))
	c := Cache[string, int]{load: func(s string) (int, error) {
		if s == "" {
			return 7, errors.New("empty key")
		}
		return len(s), nil
	}}
	c.Get("four")
	v, _ := c.Get("four")
	_, err = c.Get("")
	fmt.Println(v, c.hits, err)
}
