package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

func main() {
	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world\nline two\n"))
	b.WriteByte('x')
	b.WriteRune('é')
	fmt.Println(b.Len(), b.String())
	line, err := b.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	two := make([]byte, 4)
	n, err := b.Read(two)
	fmt.Println(n, err, string(two), string(b.Next(4)))
	b.Truncate(2)
	fmt.Printf("%q\n", b.Bytes())
	rest, err := b.ReadBytes('?')
	fmt.Printf("%q %v\n", rest, err)
	_, err = b.ReadByte()
	fmt.Println(err == io.EOF)
	bytes.NewBufferString("to stdout\n").WriteTo(os.Stdout)
	b.Reset()
	b.ReadFrom(bytes.NewReader([]byte("from reader")))
	fmt.Println(b.String())
}
