package main

import (
	"bufio"
	"fmt"
	"strings"
)

func scan(text string, split bufio.SplitFunc) {
	s := bufio.NewScanner(strings.NewReader(text))
	s.Split(split)
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
	}
	fmt.Println(s.Err())
}

func main() {
	scan("one\r\ntwo\n\nlast", bufio.ScanLines)
	scan("  some words\there ", bufio.ScanWords)
	scan("aé\xff", bufio.ScanRunes)
	scan("ab", bufio.ScanBytes)
	comma := func(data []byte, atEOF bool) (int, []byte, error) {
		for i, b := range data {
			if b == ',' {
				return i + 1, data[:i], nil
			}
		}
		if atEOF && len(data) > 0 {
			return len(data), data, bufio.ErrFinalToken
		}
		return 0, nil, nil
	}
	scan("1,2,,3", comma)
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	s.Buffer(make([]byte, 10), 20)
	fmt.Println(s.Scan(), s.Err())
}
