package main

import "fmt"

func main() {
	var a, b int
	var s string
	n, err := fmt.Sscan("1\n2 three", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	n, err = fmt.Sscanln("4 5\n6", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscanln("7\n8", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscan("0x10 0b11", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscan("", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscan("abc", &a)
	fmt.Println(n, err)
	var u uint8
	n, err = fmt.Sscan("300", &u)
	fmt.Println(n, err)
}
