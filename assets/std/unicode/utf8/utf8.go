// Package utf8 reads and writes characters in UTF-8.
package utf8

const (
	RuneError = '\uFFFD'     // what stands for bytes that are no UTF-8
	RuneSelf  = 0x80         // smaller ones are bytes by themselves
	MaxRune   = '\U0010FFFF' // the largest character
	UTFMax    = 4            // bytes of the longest one
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
)

// decode gives the first character of s, which is not empty, and its length.
func decode(s string) (r rune, size int)

// DecodeRuneInString gives the first character and its length: (RuneError, 0) of an empty string,
// (RuneError, 1) where there is no UTF-8.
func DecodeRuneInString(s string) (rune, int) {
	if s == "" {
		return RuneError, 0
	}
	return decode(s)
}

// DecodeRune is DecodeRuneInString for bytes.
func DecodeRune(p []byte) (rune, int) {
	if len(p) > UTFMax {
		p = p[:UTFMax]
	}
	if len(p) > 0 && p[0] < RuneSelf {
		return rune(p[0]), 1
	}
	return DecodeRuneInString(string(p))
}

// DecodeLastRuneInString gives the last character and its length.
func DecodeLastRuneInString(s string) (rune, int) {
	if s == "" {
		return RuneError, 0
	}
	end := len(s)
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(s[start]) {
			if r, size := decode(s[start:]); start+size == end {
				return r, size
			}
			break
		}
	}
	return RuneError, 1
}

// DecodeLastRune is DecodeLastRuneInString for bytes.
func DecodeLastRune(p []byte) (rune, int) {
	if len(p) > UTFMax {
		p = p[len(p)-UTFMax:]
	}
	return DecodeLastRuneInString(string(p))
}

// RuneLen gives the number of bytes of r in UTF-8, or -1.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r < 0x80:
		return 1
	case r < 0x800:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r < 0x10000:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// AppendRune appends r in UTF-8 to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) < RuneSelf {
		return append(p, byte(r))
	}
	return append(p, string(r)...)
}

// EncodeRune writes r in UTF-8 to p, which must have room, and gives the number of bytes.
func EncodeRune(p []byte, r rune) int {
	text := string(r)
	_ = p[len(text)-1]
	return copy(p, text)
}

// FullRune reports whether p begins with a whole character; what is no UTF-8 counts as one.
func FullRune(p []byte) bool {
	if len(p) > UTFMax {
		p = p[:UTFMax]
	}
	return FullRuneInString(string(p))
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	if s == "" {
		return false
	}
	if r, size := decode(s); r != RuneError || size != 1 {
		return true
	}
	// Something that more bytes may complete?
	wanted := 0
	switch first := s[0]; {
	case first >= 0xC2 && first < 0xE0:
		wanted = 2
	case first >= 0xE0 && first < 0xF0:
		wanted = 3
	case first >= 0xF0 && first < 0xF5:
		wanted = 4
	}
	if len(s) >= wanted {
		return true
	}
	// With the least and the greatest continuation, one must be valid.
	for _, rest := range []string{"\x80\x80\x80", "\xBF\xBF\xBF"} {
		if _, size := decode(s + rest[:wanted-len(s)]); size == wanted {
			return false
		}
	}
	return true
}

// RuneCountInString counts the characters.
func RuneCountInString(s string) (n int) {
	for range s {
		n++
	}
	return n
}

// RuneCount counts the characters.
func RuneCount(p []byte) int {
	return RuneCountInString(string(p))
}

// RuneStart reports whether b can be the first byte of a character.
func RuneStart(b byte) bool {
	return b&0xC0 != 0x80
}

// ValidString reports whether s is UTF-8 throughout.
func ValidString(s string) bool {
	for i, r := range s {
		if r == RuneError {
			if _, size := decode(s[i:]); size == 1 {
				return false
			}
		}
	}
	return true
}

// Valid reports whether p is UTF-8 throughout.
func Valid(p []byte) bool {
	return ValidString(string(p))
}

// ValidRune reports whether r can be written in UTF-8.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
