package main

import (
	"fmt"
	"strings"
)

func main() {
	r := strings.NewReader("3\n10 20 30\nend of it\n")
	var n int
	fmt.Fscan(r, &n)
	sum := 0
	for i := 0; i < n; i++ {
		var x int
		fmt.Fscan(r, &x)
		sum += x
	}
	var a, b string
	fmt.Fscanln(r)
	count, err := fmt.Fscanf(r, "%s of %s\n", &a, &b)
	fmt.Println(n, sum, count, err, a, b)
	count, err = fmt.Fscan(r, &a)
	fmt.Println(count, err)
}
