package main

import (
	"fmt"
	"reflect"
)

type config struct {
	Name  string
	Port  int
	On    bool
	Rate  float32
	small int8
	List  []int
	M     map[string]int
	P     *int
	I     interface{}
}

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	f()
}

func main() {
	c := config{M: map[string]int{"old": 1}}
	v := reflect.ValueOf(&c).Elem()
	v.FieldByName("Name").SetString("n")
	v.Field(1).SetInt(8080)
	v.Field(2).SetBool(true)
	v.Field(3).SetFloat(0.1)
	v.FieldByName("List").Set(reflect.ValueOf([]int{1, 2}))
	v.FieldByName("List").Index(0).SetInt(100)
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(5))
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("old"), reflect.Value{})
	v.FieldByName("I").Set(reflect.ValueOf(3.5))
	n := 7
	v.FieldByName("P").Set(reflect.ValueOf(&n))
	v.FieldByName("P").Elem().SetInt(8)
	fmt.Printf("%v %v %v %v %v %v %v %v\n", c.Name, c.Port, c.On, c.Rate, c.List, c.M, c.I, n)
	try(func() { v.FieldByName("small").SetInt(1) })
	try(func() { reflect.ValueOf(c).Field(0).SetString("x") })
	try(func() { v.Field(1).Set(reflect.ValueOf("text")) })
	try(func() { v.Field(1).SetString("text") })
	fmt.Println(v.Field(1).Addr().Interface() == &c.Port, v.Field(0).CanAddr(), v.Field(4).CanInterface(), v.Field(1).OverflowInt(1<<40))
}
