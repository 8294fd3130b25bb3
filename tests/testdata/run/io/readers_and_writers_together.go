package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	r := io.MultiReader(strings.NewReader("one "), strings.NewReader("two "), strings.NewReader("three"))
	var b bytes.Buffer
	w := io.MultiWriter(&b, os.Stdout)
	io.Copy(w, io.TeeReader(r, w))
	fmt.Printf("\n%q\n", b.String())
	s := io.NewSectionReader(strings.NewReader("0123456789"), 3, 4)
	all, _ := io.ReadAll(s)
	fmt.Println(string(all), s.Size())
	one := make([]byte, 2)
	k, err := s.ReadAt(one, 3)
	fmt.Println(k, err, string(one[:k]))
	c := io.NopCloser(strings.NewReader(""))
	fmt.Println(c.Close())
}
