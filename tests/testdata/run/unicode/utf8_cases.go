package main

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

func main() {
	for _, s := range []string{"", "a", "é", "世", "\U0001F600", "\xff", "\xe4\xb8", "\xc0\x80", "\xed\xa0\x80", "a世\xffb", "\xf4\x90\x80\x80"} {
		r, n := utf8.DecodeRuneInString(s)
		l, m := utf8.DecodeLastRuneInString(s)
		fmt.Println(r, n, l, m, utf8.RuneCountInString(s), utf8.ValidString(s), utf8.FullRuneInString(s))
		r, n = utf8.DecodeRune([]byte(s))
		l, m = utf8.DecodeLastRune([]byte(s))
		fmt.Println(r, n, l, m, utf8.RuneCount([]byte(s)), utf8.Valid([]byte(s)), utf8.FullRune([]byte(s)))
	}
	for _, r := range []rune{'a', 'é', '世', 0x1F600, -1, 0xd800, 0x110000} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Println(utf8.RuneLen(r), utf8.ValidRune(r), buf[:n], utf8.AppendRune([]byte("x"), r))
	}
	fmt.Println(utf8.RuneStart('a'), utf8.RuneStart(0x80), utf8.UTFMax, utf8.RuneError)
	u := utf16.Encode([]rune("a世\U0001F600"))
	fmt.Println(u, string(utf16.Decode(u)), utf16.Decode([]uint16{0xd800, 'x', 0xdc00}), utf16.IsSurrogate(0xd801))
	a, b := utf16.EncodeRune(0x1F600)
	fmt.Println(a, b, utf16.DecodeRune(a, b), utf16.DecodeRune('a', 'b'))
}
