package main

import "fmt"

type reader interface{ read() string }
type file struct{ name string }

func (f file) read() string { return "content of " + f.name }

func main() {
	var v interface{} = file{"a"}
	f, ok := v.(file)
	fmt.Println(f.name, ok)
	r, ok := v.(reader)
	fmt.Println(r.read(), ok)
	_, ok = v.(fmt.Stringer)
	n, ok2 := v.(int)
	fmt.Println(ok, n, ok2, v.(reader).read())
	defer func() { fmt.Println(recover()) }()
	_ = v.(fmt.Stringer)
}
