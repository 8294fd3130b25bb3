package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type shape interface {
	area() float64
	perimeter() float64
}
type rect struct{ w, h float64 }

func (r rect) area() float64      { return r.w * r.h }
func (r rect) perimeter() float64 { return 2 * (r.w + r.h) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v (%T)\n", name, r, r)
			if e, ok := r.(error); ok {
				fmt.Println("  ", e.Error(), errors.Unwrap(e))
			}
		}
	}()
	f()
}

func main() {
	var s shape
	try("nil iface", func() { s.area() })
	try("assert", func() { _ = interface{}(3).(shape) })
	try("assert2", func() { _ = interface{}("x").(int) })
	try("assert3", func() { var e interface{}; _ = e.(string) })
	try("assert4", func() { var sh shape = rect{}; _ = sh.(fmt.Stringer) })
	try("conv", func() { x := []int{1, 2}; _ = (*[4]int)(x) })
	try("idx", func() { a := [3]int{}; i := 3; a[i] = 1 })
	try("neg", func() { a := []int{1}; i := -1; a[i] = 1 })
	try("slice", func() { a := []int{1}; i := 5; _ = a[i:] })
	try("slice2", func() { a := []int{1, 2}; i, j := 2, 1; _ = a[i:j] })
	try("slice3", func() { a := make([]int, 2, 4); i := 5; _ = a[:1:i] })
	try("str", func() { a := "abc"; i := 4; _ = a[i:] })
	try("str2", func() { a := "abc"; i := 4; _ = a[i] })
	try("make", func() { n := -1; _ = make([]int, n) })
	try("makecap", func() { n := 1; _ = make([]int, 2, n) })
	try("makechan", func() { n := -1; _ = make(chan int, n) })
	try("div", func() { z := 0; _ = 1 / z })
	try("mod", func() { z := 0; _ = 1 % z })
	try("shift", func() { z := -1; _ = 1 << z })
	try("map", func() { m := map[interface{}]int{}; m[[]int{1}] = 2 })
	try("cmp", func() { var a, b interface{} = []int{1}, []int{1}; _ = a == b })
	try("cmp2", func() { type t struct{ f interface{} }; a, b := t{func() {}}, t{func() {}}; _ = a == b })
	try("nilmap", func() { var m map[string][]int; m["a"] = append(m["a"], 1) })
	try("nilfunc", func() { var f func(); f() })
	try("custom", func() { panic(fmt.Errorf("wrapped: %w", os.ErrNotExist)) })
	try("repeat", func() { strings.Repeat("x", -1) })
	_, err := strconv.Atoi("12x")
	fmt.Println(err)
	_, err = strconv.ParseInt("999999999999999999999", 10, 64)
	fmt.Println(err)
	_, err = strconv.ParseBool("maybe")
	fmt.Printf("%v %q\n", err, err)
	panic(err)
}
