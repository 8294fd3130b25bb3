package main

import (
	"errors"
	"fmt"
)

type Animal interface {
	Sound() string
	Name() string
}
type Base struct{ name string }

func (b Base) Name() string     { return b.name }
func (b *Base) Rename(n string) { b.name = n }

type Dog struct {
	Base
	age int
}

func (d Dog) Sound() string { return "woof" }

type Wrapper struct {
	Animal
	*Base2
}
type Base2 struct{ id int }

func (b *Base2) ID() int   { return b.id }
func (b Base2) Twice() int { return b.id * 2 }

type Matrix [3][3]int

func (m Matrix) trace() (t int) {
	for i := range m {
		t += m[i][i]
	}
	return
}
func (m *Matrix) set(i, j, v int) { m[i][j] = v }

type Celsius float64

func (c Celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type Op func(int, int) int

func (o Op) apply(a, b int) int { return o(a, b) }

func divide(a, b int) (res int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("caught: %v", r)
		}
	}()
	res = a / b
	return
}

func multi() (int, string, error) { return 1, "two", errors.New("three") }

func variadic(pre string, xs ...interface{}) int {
	fmt.Println(append([]interface{}{pre}, xs...)...)
	return len(xs)
}

const (
	A = iota
	B
	C
)

var (
	g1  = g2 + 1
	g2  = f3()
	arr [4][2]int
)

func f3() int { return 41 }

type Stack struct{ items []int }

func (s *Stack) Push(x int) { s.items = append(s.items, x) }
func (s *Stack) Pop() (x int, ok bool) {
	if len(s.items) == 0 {
		return 0, false
	}
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

func main() {
	d := Dog{Base{"rex"}, 3}
	var a Animal = d
	fmt.Println(a.Name(), a.Sound())
	d.Rename("max")
	a = &d
	fmt.Println(a.Name(), a.Sound())
	w := Wrapper{a, &Base2{7}}
	fmt.Println(w.Name(), w.ID(), w.Twice(), w.Base2.id)
	f := w.ID
	w.Base2 = &Base2{9}
	fmt.Println(f(), w.ID())
	g := (*Base2).ID
	h := Base2.Twice
	fmt.Println(g(&Base2{3}), h(Base2{4}), Animal.Name(a))
	var m Matrix
	m.set(0, 0, 1)
	m.set(1, 1, 2)
	m[2][2] = 5
	m2 := m
	m2[0][0] = 100
	fmt.Println(m.trace(), m2.trace(), m == m2, m)
	for _, row := range m {
		row[0] = 77
	}
	fmt.Println(m)
	fmt.Println(Celsius(36.6), []Celsius{1, 2})
	fmt.Println(Op(func(a, b int) int { return a * b }).apply(6, 7))
	fmt.Println(divide(1, 0))
	fmt.Println(divide(6, 3))
	fmt.Println(multi())
	x, s, e := multi()
	fmt.Println(x, s, e)
	variadic("p", 1, "b", nil, 2.5, []int{1}, map[string]int{"z": 1, "a": 2}, struct{ A, B int }{1, 2}, &struct{ A int }{1})
	variadic("q")
	fmt.Println(A, B, C, g1, g2)
	arr[1][1] = 5
	i := 2
	arr[i][i-1]++
	arr[i][i-1] += 3
	fmt.Println(arr, len(arr), cap(arr[0][:1]))
	st := &Stack{}
	for i := 0; i < 3; i++ {
		st.Push(i * i)
	}
	for {
		v, ok := st.Pop()
		if !ok {
			break
		}
		fmt.Print(v, " ")
	}
	fmt.Println()
	mm := map[string][]int{}
	mm["a"] = append(mm["a"], 1, 2)
	mm["b"] = nil
	delete(mm, "b")
	if v, ok := mm["c"]; !ok {
		fmt.Println(v == nil, len(mm))
	}
	type key struct {
		a int
		b string
	}
	mk := map[key]*int{}
	n := 5
	mk[key{1, "x"}] = &n
	*mk[key{1, "x"}] += 2
	fmt.Println(n, mk[key{2, "x"}] == nil)
	var funcs []func() int
	for i := 0; i < 3; i++ {
		j := i
		funcs = append(funcs, func() int { j++; return i*10 + j })
	}
	for _, f := range funcs {
		fmt.Print(f(), f(), ";")
	}
	fmt.Println()
	for i, r := range "héllo, 世界" {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	switch {
	case n > 100:
		fmt.Println("big")
	case n == 7:
		fmt.Println("seven")
		fallthrough
	case false:
		fmt.Println("fell")
	default:
		fmt.Println("default")
	}
	var u8 uint8 = 250
	u8 += 10
	var i8 int8 = 127
	i8++
	var u32 uint32 = 1 << 31
	fmt.Println(u8, i8, u32<<1, ^u8, -i8, u32>>3, int8(u8)<<7, uint16(i8))
	var sh uint = 70
	fmt.Println(1<<(sh-68), int64(1)<<sh, int64(-8)>>sh, uint64(1)<<63>>sh)
	fl := float32(0.1)
	fmt.Println(fl+0.2, float64(fl), int(3.99*fl*100), uint8(200.7+float64(fl)))
	b := []byte("hello")
	b[0] = 'H'
	copy(b[3:], "XY")
	fmt.Println(string(b), string([]rune{0x4e16, 66}), []rune("é!"), string(rune(65)))
	var iface interface{} = 3
	switch v := iface.(type) {
	case string:
		fmt.Println("s", v)
	case int, int8:
		fmt.Printf("%T %v\n", v, v)
	}
	if _, ok := iface.(fmt.Stringer); !ok {
		fmt.Println("no stringer")
	}
	p := &struct {
		x  int
		in struct{ y, z int }
	}{x: 1}
	p.in.z = 9
	q := &p.in
	q.y = 4
	pz := &q.z
	*pz *= 2
	fmt.Println(*p, p.in.y, *pz)
	x, y := 1, 2
	x, y = y, x
	xs := []int{1, 2, 3}
	i, xs[i] = 0, 50
	fmt.Println(x, y, xs, i)
	xs[0], xs[1], xs[2] = xs[2], xs[0], xs[1]
	fmt.Println(xs, xs[1:2:3], len(xs[1:2:3]), cap(xs[1:2:3]))
	defer fmt.Println("deferred", x)
	for i := 0; i < 3; i++ {
		defer func(n int) { fmt.Print("d", n, i, " ") }(i)
	}
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		var np *Dog
		fmt.Println(np.age)
	}()
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		var e error
		e.Error()
	}()
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		_ = iface.(string)
	}()
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		xs = xs[:10]
	}()
	func() {
		defer func() { fmt.Println("rec", recover()) }()
		var mnil map[string]int
		mnil["a"] = 1
	}()
	goto end
end:
	fmt.Println("end", 7/2, -7/2, -7%3, 7&^2, 5^1)
}
