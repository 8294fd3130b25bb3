package main

import (
	"fmt"
	"reflect"
	"strings"
)

type address struct {
	Street string
	Zip    int
}

type user struct {
	Name    string
	Emails  []string
	Home    address
	Work    *address
	Any     interface{}
	Numbers map[string]int
}

func walk(v reflect.Value, depth int) {
	pad := strings.Repeat("  ", depth)
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			fmt.Println(pad + v.Type().Field(i).Name)
			walk(v.Field(i), depth+1)
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			walk(v.Index(i), depth+1)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			fmt.Println(pad+"key", k)
			walk(v.MapIndex(k), depth+1)
		}
	case reflect.Ptr, reflect.Interface:
		if v.IsNil() {
			fmt.Println(pad + "nil")
			return
		}
		walk(v.Elem(), depth)
	default:
		fmt.Printf("%s%v (%s)\n", pad, v, v.Type())
	}
}

func main() {
	walk(reflect.ValueOf(user{"ann", []string{"a@x"}, address{"s", 1}, &address{"w", 2}, 2.5, map[string]int{"one": 1}}), 0)
	walk(reflect.ValueOf(&user{}), 0)
}
