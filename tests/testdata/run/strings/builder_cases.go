package main

import (
	"fmt"
	"strings"
)

func main() {
	var b strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteString("ignition")
	b.WriteByte('!')
	n, err := b.WriteRune('世')
	fmt.Println(b.String(), b.Len(), n, err)
	b.Reset()
	fmt.Printf("%q %d\n", b.String(), b.Len())
	b.Grow(100)
	fmt.Println(b.Cap() >= 100, b.Len())
	m, err := b.Write([]byte("bytes"))
	fmt.Println(m, err, b.String())
	defer func() { fmt.Println(recover()) }()
	c := b
	c.WriteByte('x')
}
