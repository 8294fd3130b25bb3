package main

import "fmt"

func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func hanoi(n int, from, to, by string) int {
	if n == 0 {
		return 0
	}
	return hanoi(n-1, from, by, to) + 1 + hanoi(n-1, by, to, from)
}

func permutations(s string, prefix string) {
	if s == "" {
		fmt.Print(prefix, " ")
	}
	for i := range s {
		permutations(s[:i]+s[i+1:], prefix+s[i:i+1])
	}
}

func main() {
	fmt.Println(ackermann(2, 3), even(10), odd(7), hanoi(8, "a", "c", "b"))
	permutations("abc", "")
	fmt.Println()
}
