package main

import "fmt"

type pair struct {
	_ int
	a int
}

func two() (int, error) { return 2, nil }

var _ = fmt.Sprint("unused")

func main() {
	n, _ := two()
	_, err := two()
	for range []int{1, 2} {
		n++
	}
	var _ fmt.Stringer
	fmt.Println(n, err, pair{a: 1} == pair{a: 1})
}
