package main

import (
	"fmt"
	"reflect"
)

type pair struct{ A, B int }

func main() {
	s := reflect.MakeSlice(reflect.TypeOf([]string{}), 1, 3)
	s.Index(0).SetString("zero")
	s = reflect.Append(s, reflect.ValueOf("one"))
	s = reflect.AppendSlice(s, reflect.ValueOf([]string{"two", "three"}))
	fmt.Println(s, s.Len(), s.Slice(1, 3), s.Interface().([]string)[3])
	m := reflect.MakeMap(reflect.TypeOf(map[string]pair{}))
	m.SetMapIndex(reflect.ValueOf("p"), reflect.ValueOf(pair{1, 2}))
	for it := m.MapRange(); it.Next(); {
		fmt.Println(it.Key(), it.Value())
	}
	p := reflect.New(reflect.TypeOf(pair{}))
	p.Elem().Field(0).SetInt(5)
	fmt.Println(p.Elem().Interface(), p.Interface().(*pair).A, reflect.SliceOf(reflect.TypeOf(pair{})), reflect.PtrTo(reflect.TypeOf(1)))
	dst := []int{0, 0, 0}
	fmt.Println(reflect.Copy(reflect.ValueOf(dst), reflect.ValueOf([]int{7, 8})), dst)
	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(2.9).Convert(reflect.TypeOf(1)), reflect.ValueOf("hi").Convert(reflect.TypeOf([]byte{})))
	fmt.Println(reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf("").ConvertibleTo(reflect.TypeOf(1)), reflect.TypeOf(pair{}).AssignableTo(reflect.TypeOf((*interface{})(nil)).Elem()))
	swap := reflect.Swapper(dst)
	swap(0, 2)
	fmt.Println(dst)
}
