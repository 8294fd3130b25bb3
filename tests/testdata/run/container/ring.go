package main

import (
	"container/ring"
	"fmt"
)

func main() {
	r := ring.New(5)
	for i := 0; i < r.Len(); i++ {
		r.Value = i
		r = r.Next()
	}
	r.Do(func(v interface{}) { fmt.Print(v, " ") })
	r = r.Move(2)
	r.Unlink(2)
	r.Prev().Do(func(v interface{}) { fmt.Print(v, " ") })
	fmt.Println(r.Len())
}
