package main

import "fmt"

type H struct{ x, y int16 }
type I struct{ x, y, z int8 }
type J struct{ x, y, z, w int8 }
type K [4]byte
type L [3]byte
type M struct {
	a int32
	b int16
}
type N struct{ a, b int32 }
type O struct{ a [1]P }
type P struct{ a, b int }
type Q struct {
	s string
	n int
}
type R [2]int16
type T bool
type U uint8

func main() {
	var h H
	var i I
	var j J
	var k K
	var l L
	var m M
	var n N
	var o O
	var q Q
	var r R
	var t T
	var u U
	set := func(v int) int {
		h.x, i.x, j.x, k[0], l[0], m.a, n.a, o.a[0].a, q.n, r[0], t, u = int16(v), int8(v), int8(v), byte(v), byte(v), int32(v), int32(v), v, v, int16(v), v%2 == 0, U(v)
		return v
	}
	fmt.Println(set(1), h, i, j, k, l, m, n, o, q, r, t, u, set(2))
	for h := range []H{{1, 2}, {3, 4}} {
		fmt.Print(h, set(h), " ")
	}
	var p P
	inc := func() int { p.a++; return p.a }
	fmt.Println(p, inc(), p, inc(), p)
	fmt.Println(inc(), o.a[0], set(7), o.a[0], o, &o == nil)
	pp := &p
	fmt.Println(*pp, inc(), *pp, inc())
	arr := []P{{1, 2}}
	ch := func() int { arr[0].a++; return 0 }
	fmt.Println(arr[0], ch(), arr[0], ch())
	mm := map[string]P{"a": {1, 1}}
	cm := func() int { mm["a"] = P{9, 9}; return 1 }
	fmt.Println(mm["a"], cm(), mm["a"])
}
