package main

import "fmt"

type inner struct {
	a []int
	m map[string]*int
}

type outer struct {
	*inner
	i  interface{}
	f  func()
	ch chan int
	e  error
}

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprint("failure ", f.code) }

func main() {
	var o outer
	fmt.Printf("%v\n%+v\n", o, o)
	o.i = inner{a: []int{1}}
	o.e = failure{3}
	fmt.Printf("%v\n%+v\n", o, o)
	p := &inner{}
	pp := &p
	fmt.Println(*pp == p, &[]int{1}, &map[string]int{"a": 1}, &[2]int{}, &struct{ x *int }{})
	fmt.Printf("%v %v\n", [][]string{{"a"}, nil}, []interface{}{nil, []byte("x"), 'c', [1]error{}})
}
