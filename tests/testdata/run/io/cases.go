package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type onlyReader struct{ io.Reader }

type failing struct{}

func (failing) Read(p []byte) (int, error)  { return 0, errors.New("read failed") }
func (failing) Write(p []byte) (int, error) { return 0, errors.New("write failed") }

func main() {
	n, err := io.Copy(os.Stdout, strings.NewReader("copied\n"))
	fmt.Println(n, err)
	n, err = io.CopyN(os.Stdout, onlyReader{strings.NewReader("only some of it\n")}, 4)
	fmt.Println(n, err)
	n, err = io.CopyN(io.Discard, strings.NewReader("abc"), 5)
	fmt.Println(n, err)
	buf := make([]byte, 4)
	m, err := io.ReadFull(strings.NewReader("ab"), buf)
	fmt.Println(m, err)
	m, err = io.ReadFull(strings.NewReader(""), buf)
	fmt.Println(m, err)
	m, err = io.ReadAtLeast(strings.NewReader("abcdef"), buf, 2)
	fmt.Println(m, err)
	m, err = io.ReadAtLeast(strings.NewReader("abcdef"), buf, 5)
	fmt.Println(m, err)
	all, err := io.ReadAll(io.LimitReader(strings.NewReader("limited text"), 7))
	fmt.Printf("%q %v\n", all, err)
	all, err = io.ReadAll(io.MultiReader(strings.NewReader("one "), strings.NewReader(""), strings.NewReader("two")))
	fmt.Printf("%q %v\n", all, err)
	var a, b bytes.Buffer
	w := io.MultiWriter(&a, &b)
	fmt.Fprint(w, "both")
	io.WriteString(w, "!")
	fmt.Println(a.String(), b.String())
	var seen bytes.Buffer
	all, err = io.ReadAll(io.TeeReader(strings.NewReader("tee"), &seen))
	fmt.Println(string(all), err, seen.String())
	s := io.NewSectionReader(strings.NewReader("0123456789"), 3, 4)
	all, err = io.ReadAll(s)
	fmt.Println(string(all), err, s.Size())
	pos, err := s.Seek(1, io.SeekStart)
	m, err2 := s.ReadAt(buf, 2)
	fmt.Println(pos, err, m, err2)
	rc := io.NopCloser(strings.NewReader("x"))
	fmt.Println(rc.Close())
	_, err = io.ReadAll(failing{})
	fmt.Println(err)
	_, err = io.Copy(failing{}, strings.NewReader("x"))
	fmt.Println(err)
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrNoProgress, io.ErrShortBuffer)
}
