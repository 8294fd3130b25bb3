package strings

import (
	"unicode"
	"unicode/utf8"
)

// Map gives s with each character replaced by what mapping makes of it; negative ones are dropped.
func Map(mapping func(rune) rune, s string) string {
	var b Builder
	for _, c := range s {
		if r := mapping(c); r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// upper and lower map all characters.
func upper(s string) string

func lower(s string) string

// ToUpper gives s in upper case.
func ToUpper(s string) string {
	return upper(s)
}

// ToLower gives s in lower case.
func ToLower(s string) string {
	return lower(s)
}

// ToTitle gives s with all letters in title case.
func ToTitle(s string) string {
	return Map(unicode.ToTitle, s)
}

// ToUpperSpecial is ToUpper by the rules of c.
func ToUpperSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToUpper, s)
}

// ToLowerSpecial is ToLower by the rules of c.
func ToLowerSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToLower, s)
}

// ToTitleSpecial is ToTitle by the rules of c.
func ToTitleSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToTitle, s)
}

// separates reports whether r may stand between two words, for Title.
func separates(r rune) bool {
	switch {
	case r <= 0x7f:
		word := '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_'
		return !word
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return false
	}
	return unicode.IsSpace(r)
}

// Title gives s with the first letter of each word in title case.
func Title(s string) string {
	before := ' '
	return Map(func(r rune) rune {
		begins := separates(before)
		before = r
		if begins {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// ToValidUTF8 gives s with each run of bytes that are no UTF-8 replaced.
func ToValidUTF8(s, replacement string) string {
	var b Builder
	bad := false
	for i, c := range s {
		if c == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				if !bad {
					b.WriteString(replacement)
				}
				bad = true
				continue
			}
		}
		bad = false
		b.WriteRune(c)
	}
	return b.String()
}

// TrimLeftFunc gives s without the characters at its begin that satisfy f.
func TrimLeftFunc(s string, f func(rune) bool) string {
	i := indexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	return s[i:]
}

// TrimRightFunc gives s without the characters at its end that satisfy f.
func TrimRightFunc(s string, f func(rune) bool) string {
	i := lastIndexFunc(s, f, false)
	if i < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[:i+size]
}

// TrimFunc is TrimLeftFunc and TrimRightFunc.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// Trim gives s without the characters of cutset at both ends.
func Trim(s, cutset string) string {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// TrimLeft gives s without the characters of cutset at its begin.
func TrimLeft(s, cutset string) string {
	return TrimLeftFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

// TrimRight gives s without the characters of cutset at its end.
func TrimRight(s, cutset string) string {
	return TrimRightFunc(s, func(r rune) bool { return ContainsRune(cutset, r) })
}

// TrimSpace gives s without white space at both ends.
func TrimSpace(s string) string {
	return TrimFunc(s, unicode.IsSpace)
}

// TrimPrefix gives s without the prefix, where it has it.
func TrimPrefix(s, prefix string) string {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

// TrimSuffix gives s without the suffix, where it has it.
func TrimSuffix(s, suffix string) string {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}
