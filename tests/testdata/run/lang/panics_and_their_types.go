package main

import "fmt"

type T struct {
	a [3]int
	s []string
	m map[string]*T
	f func(*T) T
	i interface{ M() int }
}

func (t T) M() int { return t.a[0] }

func multi() (a, b int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %v", r)
			b++
		}
	}()
	a, b = 1, 2
	var arr []int
	idx := 5
	return arr[idx], 9, nil
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			fmt.Printf("%s: %s (%T)\n", name, e, r)
		} else {
			fmt.Printf("%s: %v (%T)\n", name, r, r)
		}
	}()
	f()
	fmt.Println(name, "ok")
}

type I interface{ M() int }
type J interface{ N() }
type rec struct{ next *rec }

func main() {
	fmt.Println(multi())
	var (
		np  *T
		ni  I
		nm  map[string]int
		nf  func()
		s   = []int{1, 2, 3}
		arr [4]int
		z               = 0
		str             = "héllo"
		any interface{} = "str"
		k               = 10
		neg             = -1
	)
	try("nil ptr", func() { _ = np.a[1] })
	try("nil method", func() { np.M() })
	try("nil iface", func() { ni.M() })
	try("nil map read", func() { fmt.Println(nm["x"], len(nm)); delete(nm, "x") })
	try("nil map", func() { nm["x"] = 1 })
	try("nil func", func() { nf() })
	try("index", func() { _ = s[k] })
	try("index neg", func() { _ = s[neg] })
	try("arr", func() { arr[k%7+4] = 1 })
	try("slice", func() { _ = s[k:] })
	try("slice2", func() { _ = s[2 : 1+z] })
	try("slice3", func() { _ = s[:k] })
	try("slice4", func() { _ = s[0:2:k] })
	try("slice5", func() { _ = s[0 : 3 : 2+z] })
	try("str idx", func() { _ = str[k] })
	try("str slice", func() { _ = str[k:] })
	try("str slice2", func() { _ = str[3 : 1+z] })
	try("div", func() { _ = 1 / z })
	try("mod", func() { _ = uint8(1) % uint8(z) })
	try("assert", func() { _ = any.(int) })
	try("assert2", func() { _ = any.(I) })
	try("assert3", func() { any = nil; _ = any.(string) })
	try("assert4", func() { ni = T{}; _ = ni.(J) })
	try("assert5", func() { _ = ni.(*T) })
	try("hash", func() { m := map[interface{}]int{}; m[[]int{1}] = 2 })
	try("cmp", func() { var a, b interface{} = []int{1}, []int{1}; fmt.Println(a == b) })
	try("cmp2", func() { var a, b interface{} = T{}, T{}; fmt.Println(a == b) })
	try("make", func() { _ = make([]int, neg) })
	try("make2", func() { _ = make([]int, 2, 1+z) })
	try("makechan", func() { _ = make(chan int, neg) })
	try("close nil", func() { var c chan int; close(c) })
	try("close2", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("conv", func() { _ = (*[4]int)(s) })
	try("shift", func() { _ = 1 << neg })
	try("custom", func() { panic(fmt.Sprintf("%05d", 42)) })
	try("err", func() { panic(fmt.Errorf("e: %w", fmt.Errorf("inner"))) })
	try("nil panic", func() { panic(nil) })
	try("rec", func() { r := &rec{}; r.next.next = r })
	try("nested", func() {
		defer func() {
			fmt.Println("inner", recover())
			panic("second")
		}()
		panic("first")
	})
	try("goexit-like", func() {
		defer fmt.Println("deferred 1")
		defer func() {
			defer func() { fmt.Println("deep", recover()) }()
			panic("in defer")
		}()
		panic("outer")
	})
	t := T{a: [3]int{1, 2, 3}, m: map[string]*T{}}
	t.f = func(p *T) T { p.a[0]++; return *p }
	t.m["self"] = &t
	u := t.f(&t)
	u.a[1] = 99
	t.m["self"].m["self"].a[2] = -1
	fmt.Println(t.a, u.a, t.m["self"].f(t.m["self"]).M())
	g := T.M
	h := (*T).M
	v := t.M
	t.a[0] = 50
	fmt.Println(g(t), h(&t), v())
	x, y := 1, 2
	x, y = y, x+y
	s[0], s[1], s[2] = s[2], s[0], s[1]
	i := 0
	i, s[i] = 2, 77
	fmt.Println(x, y, s, i)
	var p **int
	pp := &x
	p = &pp
	**p = 33
	fmt.Println(x, *pp == **p)
	type key struct {
		a string
		b [2]int
		c interface{}
	}
	m := map[key]int{{"x", [2]int{1, 2}, 3}: 1}
	m[key{"x", [2]int{1, 2}, 3}]++
	m[key{"x", [2]int{1, 2}, "3"}]--
	fmt.Println(len(m), m[key{"x", [2]int{1, 2}, 3}])
	var e1, e2 interface{} = 1, int64(1)
	fmt.Println(e1 == e2, e1 == 1, e2 == int64(1), struct{ a int }{1} == struct{ a int }{1})
	panic(fmt.Sprint("bye ", struct {
		E error
		P *int
	}{}))
}
