package main

import (
	"fmt"
	"strings"
)

var table = []struct {
	value int
	roman string
}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

func toRoman(n int) string {
	var b strings.Builder
	for _, row := range table {
		for n >= row.value {
			b.WriteString(row.roman)
			n -= row.value
		}
	}
	return b.String()
}

func fromRoman(s string) (n int) {
	for _, row := range table {
		for strings.HasPrefix(s, row.roman) {
			n += row.value
			s = s[len(row.roman):]
		}
	}
	return
}

func main() {
	for _, n := range []int{1, 4, 9, 14, 1990, 2024, 3999} {
		r := toRoman(n)
		fmt.Println(n, r, fromRoman(r))
	}
}
