package main

import (
	"fmt"
	"io"
	"reflect"
)

type person struct {
	Name string `json:"name,omitempty" db:"n"`
	age  int
	*friend
	Tags []string
}

type friend struct{ Since int }

func (p person) Hello() string         { return "hi " + p.Name }
func (p *person) Rename(s string)      { p.Name = s }
func (p person) private()              {}
func (f friend) Years(now int) int     { return now - f.Since }

func main() {
	t := reflect.TypeOf(person{})
	fmt.Println(t, t.Name(), t.Kind(), t.NumField(), t.NumMethod(), reflect.TypeOf(&person{}).NumMethod(), t.Size(), t.PkgPath() != "")
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.Anonymous, f.Offset, f.Index, f.IsExported())
	}
	f, ok := t.FieldByName("Since")
	fmt.Println(f.Name, f.Index, ok)
	for i := 0; i < reflect.TypeOf(&person{}).NumMethod(); i++ {
		m := reflect.TypeOf(&person{}).Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	v, ok := f.Tag.Lookup("x")
	fmt.Printf("%q %v\n", v, ok)
	writer := reflect.TypeOf((*io.Writer)(nil)).Elem()
	fmt.Println(writer, writer.Kind(), writer.Method(0).Name, writer.NumMethod(), t.Implements(writer), t.Comparable())
	fn := reflect.TypeOf(func(int, ...string) (bool, error) { return false, nil })
	fmt.Println(fn.NumIn(), fn.In(1), fn.NumOut(), fn.Out(0), fn.IsVariadic(), reflect.TypeOf(map[string]bool{}).Key(), reflect.TypeOf([3]int{}).Len())
	fmt.Println(reflect.TypeOf(make(<-chan int)).ChanDir(), reflect.TypeOf(nil), reflect.TypeOf(1).Bits(), reflect.TypeOf("").Align())
}
