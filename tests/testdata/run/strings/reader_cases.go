package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	r := strings.NewReader("Hé, world")
	fmt.Println(r.Len(), r.Size())
	b, err := r.ReadByte()
	fmt.Println(b, err, r.Len())
	c, size, err := r.ReadRune()
	fmt.Println(string(c), size, err)
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	buf := make([]byte, 4)
	n, err := r.Read(buf)
	fmt.Printf("%d %v %q\n", n, err, buf[:n])
	pos, err := r.Seek(-3, io.SeekEnd)
	fmt.Println(pos, err)
	written, err := r.WriteTo(os.Stdout)
	fmt.Println(written, err)
	n, err = r.Read(buf)
	fmt.Println(n, err)
	n, err = r.ReadAt(buf, 8)
	fmt.Println(n, err, buf[0])
	_, err = r.Seek(-1, io.SeekStart)
	fmt.Println(err)
	_, err = r.ReadAt(buf, -1)
	fmt.Println(err)
	r.Reset("x")
	fmt.Println(r.UnreadByte(), r.Len())
	_, err = r.ReadByte()
	_, err = r.ReadByte()
	fmt.Println(err)
}
