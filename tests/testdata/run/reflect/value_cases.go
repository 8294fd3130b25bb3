package main

import (
	"fmt"
	"reflect"
)

type celsius float64

type shape interface{ Area() float64 }

type square struct {
	Side  float64
	label string
	Tags  []string
	next  *square
}

func (s square) Area() float64    { return s.Side * s.Side }
func (s *square) Scale(f float64) { s.Side *= f }

func main() {
	for _, v := range []any{1, "s", 2.5, true, celsius(1), []int{1}, [2]string{}, map[string]int{}, square{}, &square{}, make(chan<- int), func() {}, uint8(1), 'x', error(nil)} {
		t := reflect.TypeOf(v)
		if t == nil {
			fmt.Println("nil type")
			continue
		}
		fmt.Printf("%v %q %v %v %v %v\n", t, t.Name(), t.Kind(), t.Size(), t.Comparable(), t.NumMethod())
	}
	fmt.Println(reflect.TypeOf(1) == reflect.TypeOf(2), reflect.TypeOf(1) == reflect.TypeOf("x"), reflect.TypeOf([]int{}).Elem(), reflect.TypeOf(map[string]bool{}).Key())
	t := reflect.TypeOf(square{})
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Anonymous, f.IsExported())
	}
	shapes := reflect.TypeOf((*shape)(nil)).Elem()
	fmt.Println(shapes, shapes.Kind(), t.Implements(shapes), reflect.TypeOf(1).Implements(shapes))

	v := reflect.ValueOf(square{2, "l", []string{"a", "b"}, nil})
	fmt.Println(v.Kind(), v.NumField(), v.Field(0).Float(), v.Field(1).String(), v.Field(2).Len(), v.Field(2).Index(1), v.Field(3).IsNil(), v.Field(0).Interface())
	fmt.Println(v.CanSet(), v.Field(1).CanInterface(), v.FieldByName("Side"), v.FieldByName("None").IsValid(), v.IsZero())
	sq := &square{Side: 1}
	e := reflect.ValueOf(sq).Elem()
	e.Field(0).SetFloat(7)
	e.FieldByName("Tags").Set(reflect.ValueOf([]string{"set"}))
	fmt.Println(sq.Side, sq.Tags, e.Field(0).CanSet(), e.Field(1).CanSet())
	n := 5
	reflect.ValueOf(&n).Elem().SetInt(42)
	s := []int{1, 2, 3}
	reflect.ValueOf(s).Index(1).SetInt(20)
	fmt.Println(n, s, reflect.Indirect(reflect.ValueOf(&n)).Int(), reflect.Zero(reflect.TypeOf("")).String() == "")
	m := reflect.ValueOf(map[string]int{"a": 1})
	fmt.Println(m.Len(), m.MapKeys()[0], m.MapIndex(reflect.ValueOf("a")), m.MapIndex(reflect.ValueOf("b")).IsValid())
	fmt.Println(reflect.ValueOf(n).String(), reflect.ValueOf(nil).IsValid(), reflect.Value{}.Kind(), reflect.ValueOf(uint8(3)).Uint(), reflect.ValueOf(true).Bool())
	swap := reflect.Swapper(s)
	swap(0, 2)
	fmt.Println(s)
	defer func() { fmt.Println(recover()) }()
	reflect.ValueOf(1).Len()
}
