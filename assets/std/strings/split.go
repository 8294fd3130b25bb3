package strings

import (
	"unicode"
	"unicode/utf8"
)

// explode gives the first n-1 characters of s and the rest; all of them when n < 0.
func explode(s string, n int) []string {
	length := utf8.RuneCountInString(s)
	if n < 0 || n > length {
		n = length
	}
	parts := make([]string, n)
	for i := 0; i < n-1; i++ {
		_, size := utf8.DecodeRuneInString(s)
		parts[i] = s[:size]
		s = s[size:]
	}
	if n > 0 {
		parts[n-1] = s
	}
	return parts
}

// split cuts s at sep into at most n parts, each with the first keep bytes of the sep behind it.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	parts := make([]string, 0, n)
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// Split cuts s at every sep; with an empty sep, behind every character.
func Split(s, sep string) []string {
	return split(s, sep, 0, -1)
}

// SplitN is Split into at most n parts, the last with the rest; all when n < 0, none when it is 0.
func SplitN(s, sep string, n int) []string {
	return split(s, sep, 0, n)
}

// SplitAfter is Split that leaves the sep at the end of each part.
func SplitAfter(s, sep string) []string {
	return split(s, sep, len(sep), -1)
}

// SplitAfterN is SplitN that leaves the sep at the end of each part.
func SplitAfterN(s, sep string, n int) []string {
	return split(s, sep, len(sep), n)
}

// Cut gives what stands before and after the first sep, and whether there is one.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// Fields gives the words between white space.
func Fields(s string) []string {
	return FieldsFunc(s, unicode.IsSpace)
}

// FieldsFunc gives the parts of s between characters that satisfy f; no part is empty.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	start := -1
	for i, r := range s {
		if f(r) {
			if start >= 0 {
				fields = append(fields, s[start:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// join is Join in one go.
func join(elems []string, sep string) string

// Join puts the strings behind one another, with sep between them.
func Join(elems []string, sep string) string {
	return join(elems, sep)
}

// repeat is s count times.
func repeat(s string, count int) string

// Repeat gives s count times.
func Repeat(s string, count int) string {
	if count < 0 {
		panic("strings: negative Repeat count")
	}
	return repeat(s, count)
}

// replace is Replace.
func replace(s, old, new string, n int) string

// Replace gives s with the first n old, or all when n < 0, replaced by new. An empty old stands
// before every character and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	return replace(s, old, new, n)
}

// ReplaceAll gives s with every old replaced by new.
func ReplaceAll(s, old, new string) string {
	return Replace(s, old, new, -1)
}
