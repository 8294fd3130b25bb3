// The order of initialisation, constants, method values, closures, labels.
package main

import (
	"fmt"
	"strings"
)

var (
	a     = b + 1
	b     = f("b", c)
	c     = f("c", 1)
	_     = f("blank", 0)
	d, e  = pair()
	table = map[string]func(int) int{"dbl": func(x int) int { return x * 2 }}
	order []string
)

func f(n string, v int) int {
	order = append(order, n)
	return v + 1
}
func pair() (int, int) { order = append(order, "pair"); return a, b }
func rec(n int) int {
	if n <= 0 {
		return 0
	}
	return n + table["rec"](n-1)
}

var rows = []struct {
	in   string
	want int
}{{"a", 1}, {in: "bb"}, {want: 3}}

func init() { order = append(order, "init1"); table["rec"] = rec }
func init() { order = append(order, "init2") }

const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
	_
	PB
)
const (
	x0, y0 = iota, iota * 10
	x1, y1
	_, _
	x3, y3
)

type Color int

const (
	Red Color = iota + 1
	Green
	Blue = "blue"
	Cyan
	Mixed = iota
)
const huge = 1 << 100
const typed int64 = huge >> 98
const fl = 1 / 3.0
const str = "len" + "gth"
const ln = len(str)
const ch = 'a' + 1
const big = huge * huge / (huge - 1)

type Point struct{ X, Y float64 }
type Line struct {
	Point
	End *Point
}
type Poly struct {
	*Line
	Name string
}

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (p *Point) Scale(k float64)  { p.X *= k; p.Y *= k }
func (l Line) String() string     { return fmt.Sprintf("(%g,%g)-(%g,%g)", l.X, l.Y, l.End.X, l.End.Y) }

func multi(n int) (q, r int, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("multi: %v", x)
			q = -1
		}
	}()
	q = 100 / n
	r = 100 % n
	return
}

func variadic(pre string, xs ...interface{}) string {
	parts := []string{}
	for i, x := range xs {
		switch v := x.(type) {
		case nil:
			parts = append(parts, "nil")
		case int, int64:
			parts = append(parts, fmt.Sprintf("%d:i%v", i, v))
		case func() string:
			parts = append(parts, v())
		case []interface{}:
			parts = append(parts, variadic("", v...))
		case error:
			parts = append(parts, "err "+v.Error())
		case Color:
			parts = append(parts, "color")
		default:
			parts = append(parts, fmt.Sprintf("%T", v))
		}
	}
	return pre + "[" + strings.Join(parts, " ") + "]"
}

func counter() (inc func() int, get func() int) {
	n := 0
	inc = func() int { n++; return n }
	get = func() int { return n }
	return
}

func fibs() func() int {
	a, b := 0, 1
	return func() (r int) {
		r, a, b = a, b, a+b
		return
	}
}

func main() {
	fmt.Println(order, a, b, c, d, e, table["dbl"](4), table["rec"](4))
	fmt.Println(rows, KB, MB, GB, PB, x1, y1, x3, y3, Red, Green, Blue, Cyan, Mixed)
	fmt.Println(typed, fl, ln, ch, string(rune(ch)), big > huge, huge/1e20, float32(fl))
	p := Poly{&Line{Point{1, 2}, &Point{3, 4}}, "poly"}
	p.Scale(2)
	p.Line.Point.Scale(0.5)
	p.End.Scale(10)
	fmt.Println(p.Add(*p.End), p, p.Name, p.X)
	add := p.Add
	p.X = 100
	fmt.Println(add(Point{}), Point.Add(Point{1, 1}, Point{2, 2}))
	(*Point).Scale(&p.Point, 3)
	scale := p.Scale
	scale(2)
	fmt.Println(p.Point, p.Line)
	for _, n := range []int{7, 0} {
		q, r, err := multi(n)
		fmt.Println(q, r, err)
	}
	fmt.Println(variadic("v", 1, nil, "s", int64(2), func() string { return "called" }, []interface{}{1, nil}, fmt.Errorf("x"), Red, [2]int{}, struct{}{}))
	fmt.Println(variadic("none"), variadic("nil", nil), variadic("spread", []interface{}{1, 2}...))
	inc, get := counter()
	inc()
	inc()
	fmt.Println(get())
	next := fibs()
	for i := 0; i < 10; i++ {
		fmt.Print(next(), " ")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 3; i++ {
		j := i
		fs = append(fs, func() int { i += 10; return i*100 + j })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
outer:
	for i := 0; ; i++ {
		for j := 0; j < 5; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			case i*j == 1:
				goto done
			}
			fmt.Print(i, j, ";")
		}
	}
done:
	fmt.Println("done")
	i, arr := 0, []int{10, 20, 30}
	i, arr[i] = 2, 99
	fmt.Println(i, arr)
	arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
	fmt.Println(arr)
	anon := struct {
		Point
		Tags []string
	}{Point{1, 1}, []string{"t"}}
	anon.Scale(5)
	fmt.Printf("%+v %v\n", anon, anon.Add(anon.Point))
	type local struct{ v int }
	set := map[local]bool{{1}: true, {2}: false}
	fmt.Println(set[local{1}], set[local{3}], len(set))
	var iface interface{ Add(Point) Point } = p
	if _, ok := iface.(fmt.Stringer); ok {
		fmt.Println("stringer", iface)
	}
	var u8 uint8 = 250
	var i8 int8 = 127
	u8 += 10
	i8++
	fmt.Println(u8, i8, -7>>1, uint32(1)<<31, ^0, 6&^2, 5^1)
}
