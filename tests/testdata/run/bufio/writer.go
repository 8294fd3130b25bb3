package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	w := bufio.NewWriterSize(os.Stdout, 16)
	fmt.Fprintf(w, "hello %d\n", 1)
	fmt.Println("before flush", w.Buffered(), w.Available(), w.Size())
	w.WriteString("a longer text than the buffer\n")
	w.WriteByte('b')
	w.WriteRune('é')
	fmt.Println("left", w.Buffered())
	w.Flush()
	fmt.Println()
	defer w.Flush()
	w.WriteString("deferred\n")
}
