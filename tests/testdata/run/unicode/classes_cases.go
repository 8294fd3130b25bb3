package main

import (
	"fmt"
	"unicode"
)

func main() {
	tests := []struct {
		name string
		f    func(rune) bool
	}{{"letter", unicode.IsLetter}, {"upper", unicode.IsUpper}, {"lower", unicode.IsLower}, {"title", unicode.IsTitle}, {"digit", unicode.IsDigit}, {"number", unicode.IsNumber}, {"mark", unicode.IsMark}, {"punct", unicode.IsPunct}, {"symbol", unicode.IsSymbol}, {"control", unicode.IsControl}, {"space", unicode.IsSpace}, {"graphic", unicode.IsGraphic}, {"print", unicode.IsPrint}}
	for _, t := range tests {
		count, sum := 0, 0
		for r := rune(-5); r < 0x3100; r++ {
			if t.f(r) {
				count++
				sum += int(r)
			}
		}
		fmt.Println(t.name, count, sum, t.f(0x1F600), t.f(0xffff), t.f(0x10ffff+1))
	}
	sum := 0
	for r := rune(0); r < 0x2d00; r++ {
		sum = sum*31 + int(unicode.ToUpper(r)) + 3*int(unicode.ToLower(r)) + 5*int(unicode.ToTitle(r)) + 7*int(unicode.SimpleFold(r))
	}
	fmt.Println(sum, unicode.To(unicode.UpperCase, 'a'), unicode.To(9, 'a'), unicode.SimpleFold('K'), unicode.SimpleFold(-1))
	fmt.Println(unicode.Is(unicode.Han, '世'), unicode.Is(unicode.Latin, 'x'), unicode.Is(unicode.Cyrillic, 'я'), unicode.Is(unicode.Hiragana, 'あ'), unicode.Is(unicode.Greek, 'x'))
	fmt.Println(unicode.In('5', unicode.Letter, unicode.Digit), unicode.IsOneOf([]*unicode.RangeTable{unicode.Punct}, '!'), unicode.Is(unicode.Lu, 'Ä'), unicode.In(' ', unicode.White_Space))
	fmt.Println(unicode.MaxRune, unicode.ReplacementChar, unicode.Version)
}
