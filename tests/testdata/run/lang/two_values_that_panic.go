// Which of two values panics first when both would: it hangs on what is assigned before.
package main

import "fmt"

type stack struct{ items []int }

func (s *stack) pop() (x int) {
	x, s.items = s.items[len(s.items)-1], s.items[:len(s.items)-1]
	return
}

func (s *stack) popToField(t *stack) {
	t.items[0], s.items = s.items[len(s.items)-1], s.items[:len(s.items)-1]
}

func (s *stack) popDeferred() (x int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v x=%d", r, x)
		}
	}()
	x, s.items = s.items[len(s.items)-1], s.items[:len(s.items)-1]
	return
}

type vm struct {
	pc    int
	calls []int
}

func (v *vm) ret() { v.pc, v.calls = v.calls[len(v.calls)-1], v.calls[:len(v.calls)-1] }

var global int

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var s stack
	one := &stack{[]int{1}}
	try("pop", func() { s.pop() })
	try("field", func() { s.popToField(one) })
	fmt.Println(s.popDeferred())
	try("vm", func() { new(vm).ret() })
	local := []int(nil)
	try("captured", func() {
		var x int
		x, local = local[len(local)-1], local[:len(local)-1]
		_ = x
	})
	try("local", func() {
		var st []int
		var x int
		x, st = st[len(st)-1], st[:len(st)-1]
		_, _ = x, st
	})
	try("define", func() {
		var st []int
		x, rest := st[len(st)-1], st[:len(st)-1]
		_, _ = x, rest
	})
	try("global", func() {
		var st []int
		global, st = st[len(st)-1], st[:len(st)-1]
	})
	try("blank", func() {
		var st []int
		_, st = st[len(st)-1], st[:len(st)-1]
	})
	try("map", func() {
		m := map[string]int{}
		var st []int
		n := -1
		m["a"], st = st[3], st[:n]
		_ = st
	})
	try("divisions", func() {
		var p *int
		a, b, zero := 1, 2, 0
		arr := []int{1}
		arr[0], a = b/zero, *p
		_ = a
	})
	try("types", func() {
		var p *stack
		var e any = "x"
		p2 := &stack{}
		p2.items, s = e.([]int), *p
	})
	try("swap", func() {
		a, b := []int{1}, []int(nil)
		a[0], b[1] = b[2], a[5]
	})
	try("struct", func() {
		var t struct{ a, b int }
		var st []int
		t.a, t.b = st[1], st[2]
		_ = t
	})
	i, arr := 0, []int{10, 20, 30}
	i, arr[i], arr[2] = 2, arr[i+1], i
	fmt.Println(i, arr)
}
