package main

import "fmt"

type e struct{}

func (*e) Error() string { return "e" }

func bad() error {
	var p *e
	return p
}

func good() error { return nil }

func main() {
	fmt.Println(bad() == nil, good() == nil, bad() == (*e)(nil))
	var s fmt.Stringer
	fmt.Println(s == nil)
	fmt.Printf("%T %T\n", bad(), s)
	defer func() { fmt.Println("recovered:", recover()) }()
	fmt.Println(s.String())
}
