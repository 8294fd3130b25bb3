package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b bytes.Buffer
	b.Write([]byte("hello "))
	b.WriteString("world")
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Println(b.Len(), b.String())
	p := make([]byte, 5)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p), b.String())
	c, err := b.ReadByte()
	fmt.Println(c, err, b.UnreadByte(), b.UnreadByte())
	fmt.Printf("%q\n", b.Next(3))
	line, err := b.ReadString('d')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.UnreadRune())
	b.Truncate(1)
	fmt.Println(b.String())
	rest, err := b.ReadBytes('x')
	fmt.Printf("%q %v\n", rest, err)
	_, err = b.ReadByte()
	fmt.Println(err, b.Len())
	m, err := b.ReadFrom(strings.NewReader(strings.Repeat("abc", 400)))
	fmt.Println(m, err, b.Len())
	b.Reset()
	b.WriteString("to stdout\n")
	w, err := b.WriteTo(os.Stdout)
	fmt.Println(w, err)
	fmt.Println(bytes.NewBufferString("x").String(), bytes.NewBuffer([]byte("y")).Len())
	var np *bytes.Buffer
	fmt.Println(np.String())
	rd := bytes.NewReader([]byte("reader"))
	all, err := io.ReadAll(rd)
	fmt.Println(string(all), err, rd.Len(), rd.Size())
	fmt.Fprintf(&b, "%05d|", 42)
	io.Copy(&b, strings.NewReader("copied"))
	fmt.Println(&b, b.Cap() >= b.Len())
	defer func() { fmt.Println(recover()) }()
	b.Truncate(100)
}
