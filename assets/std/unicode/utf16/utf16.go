// Package utf16 turns characters into UTF-16 and back.
package utf16

const (
	replacement = '\uFFFD'
	maxRune     = '\U0010FFFF'
	high        = 0xd800 // first of the high half of a pair
	low         = 0xdc00 // first of the low half
	behind      = 0xe000
	offset      = 0x10000
)

// IsSurrogate reports whether r is half of a pair.
func IsSurrogate(r rune) bool {
	return high <= r && r < behind
}

// DecodeRune gives the character of a pair, or U+FFFD.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < behind {
		return (r1-high)<<10 | (r2 - low) + offset
	}
	return replacement
}

// EncodeRune gives the pair of a character, or U+FFFD twice.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < offset || r > maxRune {
		return replacement, replacement
	}
	r -= offset
	return high + r>>10&0x3ff, low + r&0x3ff
}

// Encode gives s in UTF-16.
func Encode(s []rune) []uint16 {
	out := make([]uint16, 0, len(s))
	for _, r := range s {
		switch {
		case 0 <= r && r < high || behind <= r && r < offset:
			out = append(out, uint16(r))
		case offset <= r && r <= maxRune:
			r1, r2 := EncodeRune(r)
			out = append(out, uint16(r1), uint16(r2))
		default:
			out = append(out, replacement)
		}
	}
	return out
}

// Decode gives the characters of UTF-16.
func Decode(s []uint16) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		switch {
		case !IsSurrogate(r):
			out = append(out, r)
		case i+1 < len(s) && DecodeRune(r, rune(s[i+1])) != replacement:
			out = append(out, DecodeRune(r, rune(s[i+1])))
			i++
		default:
			out = append(out, replacement)
		}
	}
	return out
}
