//go:build go1.20

package utf16

import "unicode/utf8"

// AppendRune appends the character, in one unit or two.
func AppendRune(a []uint16, r rune) []uint16 {
	if r1, r2 := EncodeRune(r); r1 != utf8.RuneError {
		return append(a, uint16(r1), uint16(r2))
	}
	if r < 0 || r > 0xffff || IsSurrogate(r) {
		r = utf8.RuneError
	}
	return append(a, uint16(r))
}
