package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	n, err := io.Copy(os.Stdout, strings.NewReader("copied\n"))
	fmt.Println(n, err)
	n, err = io.CopyN(os.Stdout, strings.NewReader("abcdef"), 3)
	fmt.Println("", n, err)
	n, err = io.CopyN(io.Discard, strings.NewReader("ab"), 3)
	fmt.Println(n, err)
	buf := make([]byte, 4)
	k, err := io.ReadFull(strings.NewReader("abc"), buf)
	fmt.Println(k, err)
	k, err = io.ReadAtLeast(strings.NewReader("abcdef"), buf, 2)
	fmt.Println(k, err, string(buf))
	io.WriteString(os.Stdout, "written\n")
	b, err := io.ReadAll(io.LimitReader(strings.NewReader("limited text"), 7))
	fmt.Println(string(b), err)
}
