package main

import "fmt"

func main() {
	s := "héllo"
	b := []byte(s)
	b[0] = 'j'
	fmt.Println(s, string(b), len(s), len(b), s[1], string(s[1]))
	r := []rune(s)
	r[1] = 'e'
	fmt.Println(string(r), len(r), string(rune(233)), string([]byte{104, 105}))
	fmt.Println(s < "hi", s == "h"+"éllo", "" < "a", "Z" < "a", "abc" >= "ab")
	s += "!"
	fmt.Println(s, `raw \n
line`, "\x41\u00e9\U0001F600\t|", '\'', "\"")
}
