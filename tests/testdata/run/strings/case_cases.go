package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(strings.ToUpper("hello, Wörld ß ǆ"), strings.ToLower("HELLO, WÖRLD İ Σ"), strings.ToTitle("loud noises ǆ"), strings.ToTitle("хлеб"))
	fmt.Println(strings.Title("her royal highness"), strings.Title("o'neil is_x 3rd"))
	rot13 := func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return 'A' + (r-'A'+13)%26
		case r >= 'a' && r <= 'z':
			return 'a' + (r-'a'+13)%26
		case r == ' ':
			return -1
		}
		return r
	}
	fmt.Println(strings.Map(rot13, "'Twas brillig and the slithy gopher..."))
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "örnek iş"), strings.ToLowerSpecial(unicode.TurkishCase, "IİX"), strings.ToTitleSpecial(unicode.AzeriCase, "i"))
	fmt.Printf("%q %q\n", strings.ToUpper("a\xffb"), strings.ToValidUTF8("a\xff\xfeb\xc0", "?"))
	fmt.Printf("%q\n", strings.ToValidUTF8("fine \uFFFD", "?"))
}
