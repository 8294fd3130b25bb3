// Package unicode tells what kind of character one is, by Unicode 13.0.0.
package unicode

const (
	MaxRune         = '\U0010FFFF'
	ReplacementChar = '\uFFFD'
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// Version is that of Unicode.
const Version = "13.0.0"

// The general categories, in the order of the runtime's table.
const (
	catCn = iota
	catLu
	catLl
	catLt
	catLm
	catLo
	catMn
	catMc
	catMe
	catNd
	catNl
	catNo
	catPc
	catPd
	catPs
	catPe
	catPi
	catPf
	catPo
	catSm
	catSc
	catSk
	catSo
	catZs
	catZl
	catZp
	catCc
	catCf
	catCs
	catCo
)

// Sets of categories.
const (
	letters = 1<<catLu | 1<<catLl | 1<<catLt | 1<<catLm | 1<<catLo
	marks   = 1<<catMn | 1<<catMc | 1<<catMe
	numbers = 1<<catNd | 1<<catNl | 1<<catNo
	puncts  = 1<<catPc | 1<<catPd | 1<<catPs | 1<<catPe | 1<<catPi | 1<<catPf | 1<<catPo
	symbols = 1<<catSm | 1<<catSc | 1<<catSk | 1<<catSo
	spaces  = 1<<catZs | 1<<catZl | 1<<catZp
	others  = 1<<catCc | 1<<catCf | 1<<catCs | 1<<catCo
)

func category(r rune) int

func among(r rune, set int) bool {
	return set>>uint(category(r))&1 != 0
}

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool {
	return among(r, letters)
}

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool {
	return category(r) == catLu
}

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool {
	return category(r) == catLl
}

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool {
	return category(r) == catLt
}

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool {
	return category(r) == catNd
}

// IsNumber reports whether r is a number of any kind.
func IsNumber(r rune) bool {
	return among(r, numbers)
}

// IsMark reports whether r is a mark that belongs to the character before.
func IsMark(r rune) bool {
	return among(r, marks)
}

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool {
	return among(r, puncts)
}

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool {
	return among(r, symbols)
}

// IsControl reports whether r is a control character.
func IsControl(r rune) bool {
	return category(r) == catCc
}

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0:
		return true
	}
	return r > MaxLatin1 && among(r, spaces) && r != 0x200B
}

// IsGraphic reports whether r has a glyph, white space included.
func IsGraphic(r rune) bool {
	return among(r, letters|marks|numbers|puncts|symbols|1<<catZs)
}

// IsPrint reports whether r has a glyph, or is the plain space.
func IsPrint(r rune) bool {
	return r == ' ' || among(r, letters|marks|numbers|puncts|symbols)
}

// The cases.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower, as a delta, says that upper and lower case alternate.
const UpperLower = MaxRune + 1

// ToUpper gives r in upper case.
func ToUpper(r rune) rune

// ToLower gives r in lower case.
func ToLower(r rune) rune

// ToTitle gives r in title case.
func ToTitle(r rune) rune

// SimpleFold gives the next character that differs from r by case only, in a circle.
func SimpleFold(r rune) rune

// To gives r in the case; where there is no such case, ReplacementChar.
func To(_case int, r rune) rune {
	switch _case {
	case UpperCase:
		return ToUpper(r)
	case LowerCase:
		return ToLower(r)
	case TitleCase:
		return ToTitle(r)
	}
	return ReplacementChar
}
