package main

import (
	"fmt"
	"reflect"
	"strings"
)

type calc struct{ base int }

func (c calc) Add(n int) int                     { return c.base + n }
func (c *calc) Inc(by ...int) (int, error)        { c.base += len(by); return c.base, fmt.Errorf("e%d", c.base) }
func (c calc) Big(a string, b [3]int, c2 struct{ x, y int }) string { return fmt.Sprint(a, b, c2, c.base) }

func main() {
	c := &calc{10}
	v := reflect.ValueOf(c)
	fmt.Println(v.MethodByName("Add").Call([]reflect.Value{reflect.ValueOf(5)})[0].Int())
	out := v.MethodByName("Inc").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2)})
	fmt.Println(out[0], out[1], out[1].Interface().(error).Error(), c.base)
	fmt.Println(v.MethodByName("Big").Call([]reflect.Value{reflect.ValueOf("s"), reflect.ValueOf([3]int{1, 2, 3}), reflect.ValueOf(struct{ x, y int }{8, 9})})[0])
	fmt.Println(v.MethodByName("None").IsValid(), v.NumMethod(), v.Elem().NumMethod())
	upper := reflect.ValueOf(strings.ToUpper)
	fmt.Println(upper.Call([]reflect.Value{reflect.ValueOf("loud")})[0])
	n := 0
	closure := reflect.ValueOf(func(s ...string) { n += len(s) })
	closure.Call(nil)
	closure.Call([]reflect.Value{reflect.ValueOf("a"), reflect.ValueOf("b")})
	closure.CallSlice([]reflect.Value{reflect.ValueOf([]string{"x"})})
	m := reflect.TypeOf(*c).Method(0)
	fmt.Println(n, m.Name, m.Func.Call([]reflect.Value{reflect.ValueOf(calc{1}), reflect.ValueOf(2)})[0])
	var s fmt.Stringer = reflect.ValueOf(3).Type()
	fmt.Println(s, reflect.ValueOf(&s).Elem().NumMethod(), reflect.ValueOf(&s).Elem().Method(0).Call(nil)[0])
	defer func() { fmt.Println(recover()) }()
	upper.Call(nil)
}
