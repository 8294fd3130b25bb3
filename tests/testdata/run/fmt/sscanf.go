package main

import "fmt"

func main() {
	var a, b int
	var s string
	var f float64
	var r rune
	n, err := fmt.Sscanf("10-20 word", "%d-%d %s", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	n, err = fmt.Sscanf("3.5:x", "%f:%c", &f, &r)
	fmt.Println(n, err, f, string(r))
	n, err = fmt.Sscanf("ff 077 101 'q'", "%x %o %b", &a, &b, &n)
	fmt.Println(err, a, b)
	n, err = fmt.Sscanf("12345", "%2d%3d", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscanf("x", "%d", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("5", "%d %d", &a, &b)
	fmt.Println(n, err)
	var t bool
	var q string
	n, err = fmt.Sscanf(`true "quoted text"`, "%t %q", &t, &q)
	fmt.Println(n, err, t, q)
}
