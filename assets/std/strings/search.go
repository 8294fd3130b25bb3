// Package strings works on UTF-8 text.
package strings

import (
	"unicode"
	"unicode/utf8"
)

// Index gives the place of the first substr in s, or -1.
func Index(s, substr string) int

// LastIndex gives the place of the last substr in s, or -1.
func LastIndex(s, substr string) int

// count gives the number of substr in s that do not overlap; substr is not empty.
func count(s, substr string) int

// Contains reports whether substr is within s.
func Contains(s, substr string) bool {
	return Index(s, substr) >= 0
}

// ContainsRune reports whether r is within s.
func ContainsRune(s string, r rune) bool {
	return IndexRune(s, r) >= 0
}

// ContainsAny reports whether any character of chars is within s.
func ContainsAny(s, chars string) bool {
	return IndexAny(s, chars) >= 0
}

// Count counts the substr in s that do not overlap; of an empty substr, the characters and one.
func Count(s, substr string) int {
	if substr == "" {
		return utf8.RuneCountInString(s) + 1
	}
	return count(s, substr)
}

// IndexByte gives the place of the first c in s, or -1.
func IndexByte(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// LastIndexByte gives the place of the last c in s, or -1.
func LastIndexByte(s string, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// IndexRune gives the place of the first r in s, or -1. utf8.RuneError finds bytes that are no
// UTF-8, too.
func IndexRune(s string, r rune) int {
	switch {
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	return Index(s, string(r))
}

// IndexAny gives the place of the first character of s that is one of chars, or -1.
func IndexAny(s, chars string) int {
	for i, c := range s {
		if IndexRune(chars, c) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny gives the place of the last character of s that is one of chars, or -1.
func LastIndexAny(s, chars string) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if IndexRune(chars, r) >= 0 {
			return end
		}
	}
	return -1
}

// IndexFunc gives the place of the first character of s that satisfies f, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	return indexFunc(s, f, true)
}

// LastIndexFunc gives the place of the last character of s that satisfies f, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	return lastIndexFunc(s, f, true)
}

func indexFunc(s string, f func(rune) bool, wanted bool) int {
	for i, c := range s {
		if f(c) == wanted {
			return i
		}
	}
	return -1
}

func lastIndexFunc(s string, f func(rune) bool, wanted bool) int {
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		end -= size
		if f(r) == wanted {
			return end
		}
	}
	return -1
}

// HasPrefix reports whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix reports whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Compare gives -1, 0 or 1 as a stands before, with or after b.
func Compare(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// EqualFold reports whether s and t are the same but for upper and lower case.
func EqualFold(s, t string) bool {
	for s != "" && t != "" {
		a, aSize := utf8.DecodeRuneInString(s)
		b, bSize := utf8.DecodeRuneInString(t)
		if a != b && !foldsTo(a, b) {
			return false
		}
		s, t = s[aSize:], t[bSize:]
	}
	return s == t
}

// foldsTo reports whether b is among the characters that differ from a by case only.
func foldsTo(a, b rune) bool {
	for c := unicode.SimpleFold(a); c != a; c = unicode.SimpleFold(c) {
		if c == b {
			return true
		}
	}
	return false
}

// Clone gives a copy of s.
func Clone(s string) string {
	return string([]byte(s))
}
