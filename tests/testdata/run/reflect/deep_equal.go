package main

import (
	"fmt"
	"reflect"
)

type node struct {
	v    int
	next *node
}

func main() {
	a := map[string][]int{"x": {1, 2}}
	b := map[string][]int{"x": {1, 2}}
	fmt.Println(reflect.DeepEqual(a, b), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(1, int64(1)))
	fmt.Println(reflect.DeepEqual(&node{1, &node{2, nil}}, &node{1, &node{2, nil}}), reflect.DeepEqual(nil, nil), reflect.DeepEqual(func() {}, func() {}))
	c := &node{v: 1}
	c.next = c
	d := &node{v: 1}
	d.next = d
	fmt.Println(reflect.DeepEqual(c, d), reflect.DeepEqual([]interface{}{1, "a"}, []interface{}{1, "a"}))
}
