package main

import (
	"fmt"
	"reflect"
)

type point struct{ X, Y int }

func main() {
	for _, v := range []interface{}{1, uint8(2), "s", 2.5, true, []int{1}, map[string]int{"a": 1}, point{1, 2}, &point{}, nil, 1 + 2i, [2]int{}, func() {}, make(chan int, 3)} {
		r := reflect.ValueOf(v)
		switch r.Kind() {
		case reflect.Int:
			fmt.Println("int", r.Int())
		case reflect.Uint8:
			fmt.Println("uint", r.Uint())
		case reflect.String:
			fmt.Println("string", r.String(), r.Len())
		case reflect.Float64:
			fmt.Println("float", r.Float())
		case reflect.Slice, reflect.Array:
			fmt.Println(r.Kind(), r.Len(), r.Cap(), r.Index(0))
		case reflect.Map:
			fmt.Println("map", r.Len(), r.MapKeys()[0], r.MapIndex(reflect.ValueOf("a")), r.MapIndex(reflect.ValueOf("b")).IsValid())
		case reflect.Struct:
			fmt.Println("struct", r.NumField(), r.Field(1), r.FieldByName("X").Interface())
		case reflect.Ptr:
			fmt.Println("pointer", r.IsNil(), r.Elem().Type(), reflect.Indirect(r).Field(0).CanSet())
		case reflect.Chan:
			fmt.Println("chan", r.Cap(), r.Len())
		default:
			fmt.Println(r.Kind(), r.IsValid())
		}
	}
	fmt.Println(reflect.Zero(reflect.TypeOf(point{})), reflect.ValueOf(point{}).IsZero(), reflect.ValueOf(3).CanSet(), reflect.ValueOf(3))
	defer func() { fmt.Println(recover()) }()
	reflect.ValueOf("x").Int()
}
