package main

import "fmt"

func main() {
	fmt.Println(cap(append([]byte(nil), 1, 2, 3)), cap(append([]byte{1}, "hello"...)))
	fmt.Println(cap(append([]int32{}, 1, 2, 3)), cap(append([]string{"a"}, "b", "c")))
	fmt.Println(cap(append(make([]int, 5), 1)), cap(append(make([]struct{ a, b, c int }, 3), struct{ a, b, c int }{})))
}
