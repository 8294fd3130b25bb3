package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
)

type upper struct{}

func (upper) Write(p []byte) (int, error) {
	os.Stdout.WriteString(strings.ToUpper(string(p)))
	return len(p), nil
}

func main() {
	var b bytes.Buffer
	var sb strings.Builder
	fmt.Fprintf(&b, "%d-%s", 1, "x")
	fmt.Fprint(&sb, 1, 2, "y")
	fmt.Fprintln(upper{}, b.String(), sb.String())
	fmt.Fprintf(os.Stdout, "%s\n", os.Stdout.Name())
	fmt.Fprintln(os.Stderr, "to standard error")
}
