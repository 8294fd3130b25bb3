package main

import (
	"fmt"
	"reflect"
)

func main() {
	c := reflect.MakeChan(reflect.TypeOf(make(chan string)), 2)
	c.Send(reflect.ValueOf("a"))
	fmt.Println(c.TrySend(reflect.ValueOf("b")), c.TrySend(reflect.ValueOf("c")), c.Len(), c.Cap())
	v, ok := c.Recv()
	fmt.Println(v, ok)
	c.Close()
	v, ok = c.TryRecv()
	fmt.Println(v, ok)
	v, ok = c.Recv()
	fmt.Printf("%q %v\n", v, ok)
	plain := make(chan int)
	v, ok = reflect.ValueOf(plain).TryRecv()
	fmt.Println(v.IsValid(), ok)
	go func() { plain <- 5 }()
	v, ok = reflect.ValueOf(plain).Recv()
	fmt.Println(v, ok)
	defer func() { fmt.Println(recover()) }()
	c.Send(reflect.ValueOf("closed"))
}
