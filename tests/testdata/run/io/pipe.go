package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			n, err := fmt.Fprintf(w, "line %d\n", i)
			fmt.Println("wrote", n, err)
		}
		w.CloseWithError(errors.New("no more"))
	}()
	s := bufio.NewScanner(r)
	for s.Scan() {
		fmt.Println("read", s.Text())
	}
	fmt.Println(s.Err())
	fmt.Println(w.Write([]byte("x")))
	r, w = io.Pipe()
	r.Close()
	n, err := w.Write([]byte("x"))
	fmt.Println(n, err, err == io.ErrClosedPipe)
}
