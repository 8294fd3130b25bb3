package main

import "fmt"

func main() {
	s := "héllo"
	fmt.Printf("%s %q %x %X % x %#x %v\n", s, s, s, s, s, s, s)
	fmt.Printf("|%8s|%-8s|%.2s|%8.3s|%08s|\n", s, s, s, s, s)
	fmt.Printf("%q %+q %#q %q\n", "tab\t", "é世", "raw", `a"b`)
	fmt.Printf("%s %q %x %v\n", []byte("hi"), []byte("hi"), []byte("hi"), []byte("hi"))
	fmt.Printf("%s %q\n", []string{"a", "b"}, []string{"a b", "c"})
	fmt.Printf("%c %q %U\n", 'x', 'x', 'x')
	fmt.Printf("%5t|%-7t|%q\n", true, false, []rune("ab"))
}
