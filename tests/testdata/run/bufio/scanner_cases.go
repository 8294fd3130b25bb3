package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

func main() {
	s := bufio.NewScanner(strings.NewReader("one\ntwo\r\n\nlast"))
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
	for _, split := range []bufio.SplitFunc{bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s = bufio.NewScanner(strings.NewReader(" now is\tthe é\n time\xff "))
		s.Split(split)
		n := 0
		for s.Scan() {
			fmt.Printf("%q ", s.Bytes())
			n++
		}
		fmt.Println(n, s.Err())
	}
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	s.Buffer(make([]byte, 10), 100000)
	fmt.Println(s.Scan(), len(s.Text()), s.Err())
	s = bufio.NewScanner(strings.NewReader("1,2,stop,4"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		for i, c := range data {
			if c == ',' {
				if string(data[:i]) == "stop" {
					return 0, []byte("final"), bufio.ErrFinalToken
				}
				return i + 1, data[:i], nil
			}
		}
		if atEOF && len(data) > 0 {
			return len(data), data, errors.New("at the end")
		}
		return 0, nil, nil
	})
	for s.Scan() {
		fmt.Print(s.Text(), " ")
	}
	fmt.Println(s.Err())
	stdin := bufio.NewScanner(os.Stdin)
	fmt.Println(stdin.Scan(), stdin.Err())
}
