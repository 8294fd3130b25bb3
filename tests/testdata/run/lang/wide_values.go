package main

import (
	"errors"
	"fmt"
	"reflect"
	"sort"
)

const size = 20000

type block [size]int

type record struct {
	name string
	data block
	next *record
}

type summer interface{ sum() int }

func (b block) sum() int {
	total := 0
	for _, v := range b {
		total += v
	}
	b[0] = 1000000 // of the copy
	return total
}

func (b *block) set(i, v int) { b[i] = v }

func (r record) total() int { return r.data.sum() + len(r.name) }

func filled(v int) block {
	var b block
	for i := range b {
		b[i] = v
	}
	return b
}

func plusOne(b block) block {
	for i := range b {
		b[i]++
	}
	return b
}

func both(a block, n int, b block) (block, int, block) {
	a[0] += n
	return b, n + 1, a
}

func named(v int) (b block, err error) {
	defer func() {
		if r := recover(); r != nil {
			b[1] = 77
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	b[0] = v
	if v > 5 {
		panic("too many")
	}
	return b, nil
}

func unnamed(v int) block {
	defer func() { recover() }()
	if v > 0 {
		panic("stop")
	}
	return filled(3)
}

func generic[T any](list []T, f func(T) T) []T {
	var out []T
	for _, v := range list {
		out = append(out, f(v))
	}
	return out
}

func variadic(blocks ...block) int {
	total := 0
	for i, b := range blocks {
		total += b[i] + len(b)
	}
	return total
}

type wrapper struct {
	record
	tail [3]int
}

var global = filled(4)
var errWide = errors.New("wide")

func main() {
	a := filled(1)
	b := a
	b[0] = 5
	fmt.Println(a[0], b[0], a.sum(), b.sum(), b[0])
	c := plusOne(a)
	fmt.Println(a[7], c[7], plusOne(plusOne(c))[9], filled(8)[size-1])
	x, n, y := both(a, 10, b)
	fmt.Println(x[0], n, y[0], a[0])
	a, b = b, a
	fmt.Println(a[0], b[0])
	fmt.Println(a == b, a == a, filled(2) == filled(2), a != b, filled(1) == b)
	d, err := named(3)
	fmt.Println(d[0], d[1], err)
	d, err = named(6)
	fmt.Println(d[0], d[1], err)
	fmt.Println(unnamed(1)[5], unnamed(0)[5])

	var s summer = c
	c[0] = 100
	fmt.Println(s.sum(), c.sum())
	if v, ok := s.(block); ok {
		v[1] = 9
		fmt.Println(v[0], v[1], s.(block)[1])
	}
	var e interface{} = 3
	if v, ok := e.(block); !ok {
		fmt.Println(v[0], len(v), ok)
	}
	switch v := interface{}(a).(type) {
	case int:
		fmt.Println("int")
	case block:
		v[0]++
		fmt.Println("block", v[0], a[0])
	}
	fmt.Println(s == summer(plusOne(filled(1))), interface{}(a) == interface{}(a))

	r := record{name: "first", data: filled(6)}
	q := r
	q.data[0] = 1
	r.next = &q
	fmt.Println(r.total(), q.total(), r.next.data[0], r.data[0])
	f := r.total
	r.data[1] = 0
	fmt.Println(f(), r.total(), record.total(q), (*record).total(r.next))
	w := wrapper{r, [3]int{1, 2, 3}}
	w.data.set(2, -1)
	fmt.Println(w.total(), w.record.data[2], r.data[2], w.tail)
	p := &w.data
	*p = filled(2)
	fmt.Println(w.data[5], (*p)[6])

	m := map[string]block{"one": filled(1)}
	m["two"] = c
	t := m["two"]
	t[3] = 33
	fmt.Println(m["one"][2], m["two"][0], m["two"][3], t[3], m["none"][4], len(m))
	v, ok := m["none"]
	fmt.Println(v[0], ok)
	keys := []string{}
	for k, v := range m {
		keys = append(keys, fmt.Sprint(k, v[0]))
	}
	sort.Strings(keys)
	fmt.Println(keys)
	counts := map[block]int{}
	counts[a]++
	counts[a]++
	counts[b]++
	fmt.Println(counts[a], counts[b], counts[c], len(counts))
	delete(counts, a)
	for k := range counts {
		fmt.Println(k == b)
	}
	records := map[int]record{1: r}
	fmt.Println(records[1].name, records[1].data[0], records[1].next.data[0])

	list := []block{a, filled(9)}
	list = append(list, b, c)
	list = append(list, filled(11))
	list[0][0] = -5
	fmt.Println(len(list), list[0][0], a[0], list[2][0], list[4][1])
	for i, v := range list {
		v[1] = 0
		list[i][2] = i
	}
	fmt.Println(list[1][1], list[3][2])
	out := generic(list[:2], func(b block) block { b[3] = 42; return b })
	fmt.Println(out[0][3], out[1][3], list[0][3])
	fmt.Println(variadic(), variadic(a, c), variadic(list...))
	matrix := [3]block{a, b, c}
	matrix[1][1] = 13
	other := matrix
	other[1][1] = 14
	fmt.Println(matrix[1][1], other[1][1], matrix == other, len(matrix))
	for i, row := range matrix {
		row[0] = 1
		matrix[2][0] = 50 + i
	}
	fmt.Println(matrix[0][0], matrix[2][0])

	done := make(chan int)
	go func(b block, text string) { done <- b.sum() + len(text) }(a, "go")
	fmt.Println(<-done)
	go a.sum()
	func() {
		defer func(b block) { fmt.Println("deferred", b[0]) }(a)
		defer fmt.Println(len(a))
		a[0] = 123
	}()
	fmt.Println(a[0], global[9])
	global = a
	a[0] = 0
	fmt.Println(global[0])
	global, a = a, global
	fmt.Println(global[0], a[0])

	call := reflect.ValueOf(both).Call([]reflect.Value{
		reflect.ValueOf(a), reflect.ValueOf(7), reflect.ValueOf(b)})
	fmt.Println(call[0].Index(0), call[1], call[2].Index(0), call[2].Len())
	fmt.Println(reflect.DeepEqual(a, global), reflect.DeepEqual(a, a))
	made := reflect.MakeFunc(reflect.TypeOf(plusOne), func(in []reflect.Value) []reflect.Value {
		fmt.Println("made", in[0].Index(0))
		return []reflect.Value{reflect.ValueOf(filled(21))}
	}).Interface().(func(block) block)
	fmt.Println(made(a)[4])
	fmt.Println(reflect.ValueOf(r).MethodByName("Name").IsValid(), reflect.TypeOf(a).Len())
	method := block.sum
	fmt.Println(method(b))
	text := fmt.Sprint(filled(3))
	fmt.Println(len(text), text[:6])
	var zero block
	fmt.Println(zero == block{}, block{1, 2, 5: 3}[5], [size]int(zero) == zero)
	a = block{a[1], a[0]}
	fmt.Println(a[0], a[1], a[2])
	_ = a
	pair := struct {
		left, right block
	}{filled(1), filled(2)}
	pair.left, pair.right = pair.right, pair.left
	fmt.Println(pair.left[0], pair.right[0])
	fmt.Println(errWide)
	func() {
		defer func() { fmt.Println(recover()) }()
		var none *record
		fmt.Println(none.data[1])
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var none *block
		fmt.Println(*none == a)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var none *block
		z := *none
		fmt.Println(z[0])
	}()
}
