package main

import "fmt"

func main() {
	s := "héllo, 世界"
	fmt.Println(s, len(s), s[1], s[0:1], s[7:], s[:2] == "h\xc3")
	for i, r := range s {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println()
	for i := range "ab\xffc" {
		fmt.Print(i, " ")
	}
	for _, r := range "a\xffb" {
		fmt.Print(r, " ")
	}
	fmt.Println()
	b := []byte("bytes")
	b[0] = 'B'
	fmt.Println(string(b), b, len(b), cap(b) >= 5)
	r := []rune(s)
	r[0] = 'H'
	fmt.Println(string(r), len(r), r[1])
	t := ""
	for i := 0; i < 5; i++ {
		t += string(rune('a' + i))
	}
	fmt.Println(t, t < "abd", t > "abcd", t == "abcde", t != "x", t <= "abcde")
	u := t[1:3]
	v := u + "!"
	w := u + "?"
	fmt.Println(u, v, w, t)
	fmt.Println(string(rune(0x4e16)), string(rune(-1)) == "\ufffd")
	b = append(b, "more"...)
	n := copy(b, "XY")
	fmt.Println(string(b), n)
}
