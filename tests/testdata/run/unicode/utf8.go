package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	s := "héllo, 世界\xff"
	fmt.Println(len(s), utf8.RuneCountInString(s), utf8.ValidString(s), utf8.Valid([]byte("ok")))
	for rest := s; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		fmt.Print(string(r), size, " ")
		rest = rest[size:]
	}
	r, size := utf8.DecodeLastRuneInString("ab世")
	fmt.Println(string(r), size, utf8.RuneLen('é'), utf8.RuneLen(-1), utf8.ValidRune(0xd800))
	b := utf8.AppendRune(nil, '世')
	buf := make([]byte, 4)
	n := utf8.EncodeRune(buf, 'é')
	fmt.Println(b, buf[:n], utf8.FullRune(b[:2]), utf8.RuneStart(b[1]), utf8.RuneError, utf8.UTFMax)
}
