package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	r := bufio.NewReader(strings.NewReader("first line\nsecond\nthé end"))
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v %d\n", line, err, r.Buffered())
	p, err := r.Peek(3)
	fmt.Printf("%q %v\n", p, err)
	b, err := r.ReadByte()
	fmt.Println(b, err, r.UnreadByte(), r.UnreadByte())
	l, prefix, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", l, prefix, err)
	r.Discard(2)
	c, size, err := r.ReadRune()
	fmt.Println(string(c), size, err, r.UnreadRune(), r.UnreadRune())
	rest, err := r.ReadBytes('x')
	fmt.Printf("%q %v\n", rest, err)
	_, err = r.ReadByte()
	fmt.Println(err)
	small := bufio.NewReaderSize(strings.NewReader(strings.Repeat("ab", 20)+"\nx"), 16)
	s, err := small.ReadSlice('\n')
	fmt.Println(len(s), err, small.Size())
	l, prefix, err = small.ReadLine()
	fmt.Println(len(l), prefix, err)
	str, err := small.ReadString('\n')
	fmt.Println(len(str), err)
	_, err = small.Peek(17)
	fmt.Println(err)
	_, err = small.Peek(-1)
	fmt.Println(err)
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "buffered %d\n", 1)
	fmt.Println("before flush", w.Buffered(), w.Available())
	w.Flush()
	w.WriteString("string ")
	w.WriteByte('b')
	w.WriteRune('é')
	w.Write([]byte("\n"))
	w.Flush()
	tiny := bufio.NewWriterSize(os.Stdout, 4)
	n, err := tiny.WriteString("longer than four\n")
	fmt.Println(n, err, tiny.Size())
	tiny.Flush()
	in := bufio.NewReader(os.Stdin)
	text, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", text, err)
}
