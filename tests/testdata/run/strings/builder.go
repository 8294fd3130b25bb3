package main

import (
	"fmt"
	"strings"
)

func main() {
	var b strings.Builder
	b.Grow(10)
	for i := 3; i > 0; i-- {
		fmt.Fprintf(&b, "%d...", i)
	}
	b.WriteString("lift")
	b.WriteByte('-')
	b.WriteRune('世')
	b.Write([]byte("!"))
	fmt.Println(b.String(), b.Len(), b.Cap() >= b.Len())
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
}
