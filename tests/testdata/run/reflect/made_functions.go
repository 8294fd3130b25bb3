package main

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
)

type Point struct{ X, Y int }

func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }
func (p *Point) Scale(by int)     { p.X *= by; p.Y *= by }
func (p Point) Sum(n ...int) (int, error) {
	if len(n) == 0 {
		return 0, errors.New("nothing to add")
	}
	s := p.X + p.Y
	for _, each := range n {
		s += each
	}
	return s, nil
}

type Celsius float64

func (c Celsius) Double() Celsius { return c * 2 }

type Empty struct{}

func (Empty) Name() string { return "empty" }

type Outer struct {
	Point
	Tag string
}

func methodValues() {
	p := Point{1, 2}
	add := reflect.ValueOf(p).Method(0).Interface().(func(Point) Point)
	p.X = 100
	fmt.Println(add(Point{3, 4}))
	scale := reflect.ValueOf(&p).MethodByName("Scale").Interface().(func(int))
	scale(2)
	fmt.Println(p)
	sum := reflect.ValueOf(p).MethodByName("Sum").Interface().(func(...int) (int, error))
	fmt.Println(sum(1, 2, 3))
	fmt.Println(sum())
	fmt.Println(reflect.ValueOf(Celsius(20)).Method(0).Interface().(func() Celsius)())
	fmt.Println(reflect.ValueOf(Empty{}).Method(0).Interface().(func() string)())
	var f func() Celsius
	reflect.ValueOf(&f).Elem().Set(reflect.ValueOf(Celsius(3)).Method(0))
	fmt.Println(f())
}

func methodFunctions() {
	for _, t := range []reflect.Type{reflect.TypeOf(Point{}), reflect.TypeOf(&Point{}), reflect.TypeOf(Celsius(0)),
		reflect.TypeOf(Empty{}), reflect.TypeOf(Outer{})} {
		for i := 0; i < t.NumMethod(); i++ {
			m := t.Method(i)
			fmt.Println(t, m.Name, m.Type, m.Func.Type() == m.Type)
		}
	}
	add := reflect.TypeOf(Point{}).Method(0).Func.Interface().(func(Point, Point) Point)
	fmt.Println(add(Point{1, 1}, Point{2, 2}))
	double, _ := reflect.TypeOf(Celsius(0)).MethodByName("Double")
	fmt.Println(double.Func.Interface().(func(Celsius) Celsius)(21))
	name := reflect.TypeOf(Empty{}).Method(0).Func.Interface().(func(Empty) string)
	fmt.Println(name(Empty{}))
	scale, _ := reflect.PointerTo(reflect.TypeOf(Point{})).MethodByName("Scale")
	p := &Point{2, 3}
	scale.Func.Call([]reflect.Value{reflect.ValueOf(p), reflect.ValueOf(10)})
	fmt.Println(*p)
	out := add2(Outer{Point{5, 6}, "t"})
	fmt.Println(out)
	fresh := reflect.New(reflect.TypeOf(Point{}))
	fresh.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(3)})
	fmt.Println(fresh.Elem(), fresh.NumMethod())
}

func add2(o Outer) Point {
	add, _ := reflect.TypeOf(o).MethodByName("Add")
	return add.Func.Interface().(func(Outer, Point) Point)(o, Point{1, 1})
}

func makeFunc() {
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var ints func(int, int) (int, int)
	reflect.ValueOf(&ints).Elem().Set(reflect.MakeFunc(reflect.TypeOf(ints), swap))
	fmt.Println(ints(0, 1))
	mixed := reflect.MakeFunc(reflect.TypeOf(func(string, Point) (Point, string) { return Point{}, "" }), swap)
	fmt.Println(mixed.Interface().(func(string, Point) (Point, string))("a", Point{7, 8}))
	out := mixed.Call([]reflect.Value{reflect.ValueOf("b"), reflect.ValueOf(Point{1, 2})})
	fmt.Println(out[0], out[1])
	join := reflect.MakeFunc(reflect.TypeOf(func(string, ...string) error { return nil }),
		func(in []reflect.Value) []reflect.Value {
			parts := in[1].Interface().([]string)
			err := errors.New(strings.Join(parts, in[0].String()))
			return []reflect.Value{reflect.ValueOf(&err).Elem()}
		}).Interface().(func(string, ...string) error)
	fmt.Println(join("-", "x", "y", "z"))
	fmt.Println(join("-"))
	asAny := reflect.MakeFunc(reflect.TypeOf(func() any { return nil }), func([]reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(42)}
	}).Interface().(func() any)
	fmt.Println(asAny())
	t := reflect.FuncOf([]reflect.Type{reflect.TypeOf(0), reflect.TypeOf(0)},
		[]reflect.Type{reflect.TypeOf(0), reflect.TypeOf(0)}, false)
	fmt.Println(t, t == reflect.TypeOf(ints))
}

func failing(what string, fn func([]reflect.Value) []reflect.Value) {
	defer func() { fmt.Println(what, "->", recover()) }()
	fmt.Println(reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), fn).Interface().(func() int)())
}

func failures() {
	failing("none", func([]reflect.Value) []reflect.Value { return nil })
	failing("string", func([]reflect.Value) []reflect.Value { return []reflect.Value{reflect.ValueOf("x")} })
	failing("two", func([]reflect.Value) []reflect.Value { return make([]reflect.Value, 2) })
	failing("panic", func([]reflect.Value) []reflect.Value { panic("inside") })
	defer func() { fmt.Println(recover()) }()
	reflect.MakeFunc(reflect.TypeOf(0), nil)
}

func recovers() {
	defer reflect.MakeFunc(reflect.TypeOf(func() {}), func([]reflect.Value) []reflect.Value {
		fmt.Println("made:", recover())
		return nil
	}).Interface().(func())()
	panic("for a made function")
}

func main() {
	methodValues()
	methodFunctions()
	makeFunc()
	failures()
	recovers()
}
