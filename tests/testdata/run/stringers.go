package main

import (
	"errors"
	"fmt"
)

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type pair struct{ a, b int }

func (p pair) String() string { return fmt.Sprint("<", p.a, ",", p.b, ">") }

type ptr struct{ n int }

func (p *ptr) String() string { return fmt.Sprintf("ptr%d", p.n) }

type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprintf("failure %d", f.code) }

type bad struct{}

func (bad) String() string { panic("oops") }

type holder struct {
	C  celsius
	P  pair
	in celsius
}

func main() {
	c := celsius(21.55)
	fmt.Println(c, pair{1, 2}, &ptr{3}, failure{4}, errors.New("plain"))
	fmt.Printf("%v|%s|%10s|%q|%d|%.1f|%x|%+v|%#v\n", c, c, c, c, pair{1, 2}, c, pair{1, 2}, pair{5, 6}, pair{7, 8})
	fmt.Println([]pair{{1, 2}, {3, 4}}, map[string]celsius{"x": 1, "a": 2}, [2]celsius{5, 6})
	fmt.Println(holder{1, pair{2, 3}, 4})
	fmt.Printf("%+v\n", holder{1, pair{2, 3}, 4})
	var np *ptr
	fmt.Println(np)
	fmt.Println(bad{})
	fmt.Printf("%s|%d\n", bad{}, bad{})
	err := fmt.Errorf("reading: %w", failure{7})
	fmt.Println(err, errors.Unwrap(err) == failure{7}, errors.Is(err, failure{7}), errors.Is(err, failure{8}))
	var e error = failure{9}
	fmt.Println(e, e.Error())
	if f, ok := e.(failure); ok {
		fmt.Println("is failure", f.code)
	}
	s := fmt.Sprint(c, pair{1, 2}) + fmt.Sprintf("%v", []interface{}{c, nil, 1})
	fmt.Println(s)
	var i fmt.Stringer = c
	fmt.Println(i.String())
}
