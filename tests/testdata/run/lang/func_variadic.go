package main

import "fmt"

func join(sep string, parts ...string) string {
	s := fmt.Sprint(len(parts), parts == nil, ":")
	for i, p := range parts {
		if i > 0 {
			s += sep
		}
		s += p
	}
	return s
}

func first(n ...int) { n[0] = 100 }

func main() {
	fmt.Println(join(","), join(",", "a"), join("-", "a", "b"), join("+", []string{"x", "y"}...))
	list := []int{1, 2}
	first(list...)
	fmt.Println(list)
}
