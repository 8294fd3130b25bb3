package main

import (
	"bytes"
	"fmt"
	"os"
)

func main() {
	n, err := fmt.Print("a", 1, 2, true, "b", "c", 3.5, nil, nil, 'x', "\n")
	fmt.Println(n, err)
	n, err = fmt.Println("a", 1, true)
	fmt.Println(n, err)
	n, err = fmt.Printf("%d\n", 5)
	fmt.Println(n, err)
	fmt.Println()
	fmt.Print()
	fmt.Print("no newline", "\n")
	fmt.Print(1, 2, "\n")
	fmt.Print([]int{1}, []int{2}, "\n")
	fmt.Println(fmt.Sprint("x", 1, 2, "y"), fmt.Sprintln("end", 3), fmt.Sprintf("%03d", 7))
	var b bytes.Buffer
	fmt.Fprint(&b, 1, 2)
	fmt.Fprintln(&b, "three")
	fmt.Fprintf(&b, "%q", "four")
	fmt.Println(b.String())
	fmt.Fprintln(os.Stdout, "to stdout")
	fmt.Println(string(fmt.Append(nil, "a", 1)), string(fmt.Appendf([]byte("x"), "%d", 2)), string(fmt.Appendln(nil, "l")))
	fmt.Println(fmt.Errorf("plain"), fmt.Errorf("n %d", 4))
}
