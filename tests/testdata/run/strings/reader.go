package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	r := strings.NewReader("héllo world")
	buf := make([]byte, 4)
	n, err := r.Read(buf)
	fmt.Println(n, err, buf, r.Len(), r.Size())
	c, size, err := r.ReadRune()
	fmt.Println(string(c), size, err, r.UnreadRune())
	b, err := r.ReadByte()
	fmt.Println(string(b), err)
	pos, err := r.Seek(-5, io.SeekEnd)
	fmt.Println(pos, err)
	rest, err := io.ReadAll(r)
	fmt.Println(string(rest), err)
	_, err = r.ReadByte()
	fmt.Println(err)
	r.Reset("new")
	r.WriteTo(io.Discard)
	fmt.Println(r.Len())
}
