package main

import (
	"errors"
	"fmt"
	"strings"
)

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var u uint8
	var r rune
	var bs []byte
	show := func(n int, err error) {
		fmt.Println(n, err, i, j, s, t, f, b, u, r, string(bs))
	}
	show(fmt.Sscan("5 -7 word 2.5 true", &i, &j, &s, &f, &b))
	show(fmt.Sscan("1\n2", &i, &j))
	show(fmt.Sscanln("3\n4", &i, &j))
	show(fmt.Sscanln("3 4 5", &i, &j))
	show(fmt.Sscanln("8 9\n", &i, &j))
	show(fmt.Sscan("x", &i))
	show(fmt.Sscan("", &i))
	show(fmt.Sscan("300", &u))
	show(fmt.Sscan("0x1F 0b11", &i, &j))
	show(fmt.Sscan("99999999999999999999", &i))
	show(fmt.Sscanf("age: 42 name: Bob", "age: %d name: %s", &i, &s))
	show(fmt.Sscanf("10-20", "%d-%d", &i, &j))
	show(fmt.Sscanf("10:20", "%d-%d", &i, &j))
	show(fmt.Sscanf("12345", "%2d%3d", &i, &j))
	show(fmt.Sscanf("ff 77 101", "%x %o %b", &i, &j, &u))
	show(fmt.Sscanf("é7", "%c%d", &r, &i))
	show(fmt.Sscanf(`"quoted text" x`, "%q %s", &s, &t))
	show(fmt.Sscanf("5%", "%d%%", &i))
	show(fmt.Sscanf("1", "%d %d", &i, &j))
	show(fmt.Sscanf("1 2", "%d", &i, &j))
	show(fmt.Sscanf("1 2", "%d %d", &i))
	show(fmt.Sscanf("abc", "%d", &i))
	show(fmt.Sscanf("1", "%s %z", &s, &i))
	show(fmt.Sscanf("t", "%t", &b))
	show(fmt.Sscanf("3.5e2x", "%f%s", &f, &s))
	show(fmt.Sscan("bytes", &bs))
	show(fmt.Sscan("a", i))
	show(fmt.Sscan("maybe", &b))
	rd := strings.NewReader("1 2 3\n4")
	for {
		var x int
		n, err := fmt.Fscan(rd, &x)
		fmt.Print(n, " ", x, " ", err, "; ")
		if err != nil {
			break
		}
	}
	fmt.Println()
	n, err := fmt.Scan(&i)
	fmt.Println(n, err)
	n, err = fmt.Scanln(&i)
	fmt.Println(n, err)
	_, err = fmt.Sscan("q", &i)
	fmt.Println(errors.Unwrap(err) == nil)
}
