package main

import "fmt"

type Grid [0b3]int // ERROR `invalid digit '3' in binary literal`

type Tagged struct {
	Name string "\z" // ERROR `unknown escape`
}

const Limit = 0x // ERROR `hexadecimal literal has no digits`

var table = map[string]int{"\q": 1_, "b": 09} // ERROR `unknown escape` `'_' must separate successive digits` `invalid digit '9' in octal literal`

func area(width, height int) int { return width * height }

func main() {
	var letter int = 'ab' // ERROR `more than one character in rune literal`
	var text string = '\q' // ERROR `unknown escape`
	grade := '' // ERROR `empty rune literal or unescaped '`
	million := 1_000_ // ERROR `'_' must separate successive digits`
	flags := 0b12 // ERROR `invalid digit '2' in binary literal`
	mode := 0o8 // ERROR `invalid digit '8' in octal literal`
	mask := 0x_ // ERROR `hexadecimal literal has no digits`
	ratio := 1e // ERROR `exponent has no digits`
	third := 0x1.8 // ERROR `hexadecimal mantissa requires a 'p' exponent`
	half := 0b1.1 // ERROR `invalid radix point in binary literal`
	exponent := 0x1e+2p // ERROR `'p' exponent requires hexadecimal mantissa`
	imaginary := 08i + 1__0i // ERROR `'_' must separate successive digits`
	path := "C:\temp\new\go\docs" // ERROR `unknown escape`
	euro := '\u20A' // ERROR `invalid character '\\'' in hexadecimal escape`
	wide := '\ud800' // ERROR `escape is invalid Unicode code point U\+D800`
	octal := "\400" // ERROR `octal escape value 256 > 255`
	far := "\U00110000" // ERROR `escape is invalid Unicode code point U\+110000`
	var count int = "x" + "\q" // ERROR `unknown escape`
	if letter == 'xy' || text == "\s" { // ERROR `more than one character in rune literal` `unknown escape`
		fmt.Println(area(1_, "\d"), 1_ + "a", -'\e', [2]int{0: 0x, 5: 3}) // ERROR `'_' must separate successive digits` `unknown escape` `'_' must separate successive digits` `unknown escape` `hexadecimal literal has no digits` `invalid argument: index 5 out of bounds \[0:2\]`
	}
	switch letter {
	case 'aa', 'aa', 08, 08: // ERROR `more than one character in rune literal` `invalid digit '8' in octal literal`
		fmt.Printf("%d\k\n", "a") // ERROR `unknown escape`
	}
	for i := 0; i < 1_; i++ { // ERROR `'_' must separate successive digits`
	}
	const small int8 = 0b2 << 300 // ERROR `invalid digit '2' in binary literal`
	return 0x // ERROR `hexadecimal literal has no digits`
}
