package main

import (
	"fmt"
	"strings"
	"unicode"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func isPalindrome(s string) bool {
	clean := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
	return clean == reverse(clean)
}

func main() {
	fmt.Println(reverse("Hello, 世界"), isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("Gopher"))
	counts := map[rune]int{}
	for _, r := range "mississippi" {
		counts[r]++
	}
	for _, r := range "misp" {
		fmt.Printf("%c=%d ", r, counts[r])
	}
	fmt.Println()
}
