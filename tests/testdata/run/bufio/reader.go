package main

import (
	"bufio"
	"fmt"
	"strings"
)

func main() {
	r := bufio.NewReader(strings.NewReader("first line\nsecond\nx é end"))
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	p, err := r.Peek(3)
	fmt.Println(string(p), err, r.Buffered() > 0)
	line, more, err := r.ReadLine()
	fmt.Println(string(line), more, err)
	c, size, err := r.ReadRune()
	fmt.Println(string(c), size, err, r.UnreadRune())
	b, _ := r.ReadByte()
	n, _ := r.Discard(1)
	fmt.Println(string(b), n)
	s, err = r.ReadString('?')
	fmt.Printf("%q %v\n", s, err)
	_, err = r.ReadByte()
	fmt.Println(err)
}
