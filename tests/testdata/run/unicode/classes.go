package main

import (
	"fmt"
	"unicode"
)

func main() {
	for _, r := range "aZ5 _é世\t!ⅷ½σͅ" {
		fmt.Printf("%q %v %v %v %v %v %v %v %v\n", r, unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsNumber(r),
			unicode.IsSpace(r), unicode.IsUpper(r), unicode.IsLower(r), unicode.IsPunct(r), unicode.IsControl(r))
	}
	fmt.Println(string(unicode.ToUpper('é')), string(unicode.ToLower('Σ')), string(unicode.ToTitle('ǆ')), string(unicode.SimpleFold('K')))
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.In('б', unicode.Latin, unicode.Cyrillic), unicode.IsSymbol('+'), unicode.IsMark('\u0301'))
	fmt.Println(unicode.MaxRune, unicode.ReplacementChar, unicode.IsPrint('\u200b'), unicode.IsGraphic('\u00a0'))
}
