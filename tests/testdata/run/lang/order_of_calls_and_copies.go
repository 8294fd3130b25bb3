package main

import "fmt"

type P struct{ a, b int }
type Q struct{ a int }
type S struct{ s string }
type A [2]int
type F float64
type B struct{ a, b bool }
type W struct {
	p *int
	n int
}
type H struct{ x, y int16 }

var g P

func (p *P) inc() int { p.a++; return p.a }

func main() {
	p, q, s, a, f, i, str, sl, b, w, h := P{}, Q{}, S{}, A{}, F(0), 0, "", []int{}, B{}, W{}, H{}
	set := func(n int) int {
		p.a, q.a, s.s, a[0], f, i, str, sl, b.a, w.n, h.x, g.a = n, n, fmt.Sprint(n), n, F(n), n, fmt.Sprint(n), []int{n}, n%2 == 1, n, int16(n), n
		return n
	}
	fmt.Println(set(1), p, q, s, a, f, i, str, sl, b, w.n, w, h, g, set(2))
	fmt.Println(set(3), p.a, a[0], &p == nil, [1]P{p}, []P{p}, P{i, i}, map[int]P{1: p}, set(4))
	fmt.Println(p.inc(), p, p.inc(), p, p.inc())
	var x interface{} = set(5)
	xs := []interface{}{p, i, set(6), p, i}
	fmt.Println(xs, x)
	t := func(n int, v P, k int, m int) { fmt.Println(n, v, k, m) }
	t(set(7), p, i, set(8))
	fs := [3]P{p, {set(9), 1}, p}
	fmt.Println(fs)
	m := map[interface{}]interface{}{p: i, set(10): p, 1: set(11)}
	fmt.Println(len(m), m[10])
	r := func() (P, int, interface{}) { return p, set(12), p }
	fmt.Println(r())
	st := struct {
		e interface{}
		n int
		f interface{}
	}{p, set(13), i}
	fmt.Println(st)
	var e1, e2 interface{}
	e1, _, e2 = p, set(14), a
	fmt.Println(e1, e2)
	ch := make(chan interface{}, 3)
	ch <- p
	fmt.Println(<-ch, p.inc())
	fmt.Println(fmt.Sprint(p, p.inc(), p), p == P{set(15), 0}, a == A{set(16)})
}
