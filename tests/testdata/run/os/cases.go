package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	fmt.Println(len(os.Args))
	os.Setenv("CHANSCOPE_X", "value")
	v, ok := os.LookupEnv("CHANSCOPE_X")
	fmt.Println(os.Getenv("CHANSCOPE_X"), v, ok)
	fmt.Println(os.ExpandEnv("a ${CHANSCOPE_X} $CHANSCOPE_X. $"), os.Expand("$x-${y}", func(s string) string { return "<" + s + ">" }))
	os.Unsetenv("CHANSCOPE_X")
	_, ok = os.LookupEnv("CHANSCOPE_X")
	fmt.Println(ok, os.Getenv("CHANSCOPE_NONE") == "")
	_, err := os.Open("/no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist), os.IsNotExist(err))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path)
	_, err = os.ReadFile("nothing.txt")
	fmt.Println(err)
	fmt.Fprintln(os.Stdout, "written")
	n, err := os.Stdout.WriteString("string\n")
	fmt.Println(n, err, os.Stdin.Name(), os.Stdout.Fd())
	buf := make([]byte, 4)
	n, err = os.Stdin.Read(buf)
	fmt.Println(n, err)
	fmt.Println(os.Interrupt, os.Kill)
	defer fmt.Println("not printed")
	os.Stderr.WriteString("to stderr\n")
	os.Exit(3)
}
