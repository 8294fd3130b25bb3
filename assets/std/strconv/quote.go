package strconv

import (
	"unicode"
	"unicode/utf8"
)

func quote(s string, ascii bool) string

func quoteRune(r rune, ascii bool) string

// IsPrint reports whether r has a glyph, or is the plain space.
func IsPrint(r rune) bool

// IsGraphic reports whether r has a glyph, white space included.
func IsGraphic(r rune) bool {
	return unicode.IsGraphic(r)
}

// Quote gives s in double quotes, with escapes as in Go.
func Quote(s string) string {
	return quote(s, false)
}

// QuoteToASCII is Quote with escapes for all that is not ASCII.
func QuoteToASCII(s string) string {
	return quote(s, true)
}

// QuoteToGraphic is Quote that leaves all graphic characters as they are.
func QuoteToGraphic(s string) string {
	out := []byte{'"'}
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if unicode.IsGraphic(r) && !(r == utf8.RuneError && size == 1) && r != '"' && r != '\\' {
			out = append(out, s[:size]...)
		} else {
			each := quote(s[:size], false)
			out = append(out, each[1:len(each)-1]...)
		}
		s = s[size:]
	}
	return string(append(out, '"'))
}

// QuoteRune gives r in single quotes, with escapes as in Go.
func QuoteRune(r rune) string {
	return quoteRune(r, false)
}

// QuoteRuneToASCII is QuoteRune with escapes for what is not ASCII.
func QuoteRuneToASCII(r rune) string {
	return quoteRune(r, true)
}

// QuoteRuneToGraphic is QuoteRune that leaves a graphic character as it is.
func QuoteRuneToGraphic(r rune) string {
	if unicode.IsGraphic(r) && r != '\'' && r != '\\' {
		return "'" + string(r) + "'"
	}
	return quoteRune(r, false)
}

// AppendQuote appends what Quote gives.
func AppendQuote(dst []byte, s string) []byte {
	return append(dst, Quote(s)...)
}

// AppendQuoteToASCII appends what QuoteToASCII gives.
func AppendQuoteToASCII(dst []byte, s string) []byte {
	return append(dst, QuoteToASCII(s)...)
}

// AppendQuoteToGraphic appends what QuoteToGraphic gives.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return append(dst, QuoteToGraphic(s)...)
}

// AppendQuoteRune appends what QuoteRune gives.
func AppendQuoteRune(dst []byte, r rune) []byte {
	return append(dst, QuoteRune(r)...)
}

// AppendQuoteRuneToASCII appends what QuoteRuneToASCII gives.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToASCII(r)...)
}

// CanBackquote reports whether s can stand between back quotes, on one line.
func CanBackquote(s string) bool {
	for i, r := range s {
		switch {
		case r == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return false
			}
		case r == 0xFEFF || r < ' ' && r != '\t' || r == '`' || r == 0x7F:
			return false
		}
	}
	return true
}

// UnquoteChar takes the first character, escaped or not, off s. quote is the kind of quotes that s
// stood in: it must not appear as it is, and its escape is allowed. multibyte says that the
// character is to be written in UTF-8.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	case len(s) == 1:
		return 0, false, "", ErrSyntax
	}
	c, s = s[1], s[2:]
	switch c {
	case 'a':
		value = '\a'
	case 'b':
		value = '\b'
	case 'f':
		value = '\f'
	case 'n':
		value = '\n'
	case 'r':
		value = '\r'
	case 't':
		value = '\t'
	case 'v':
		value = '\v'
	case '\\':
		value = '\\'
	case '\'', '"':
		if c != quote {
			return 0, false, "", ErrSyntax
		}
		value = rune(c)
	case 'x', 'u', 'U':
		n := 2
		if c == 'u' {
			n = 4
		} else if c == 'U' {
			n = 8
		}
		if value, s = digits(s, n, 16); value < 0 || c != 'x' && !utf8.ValidRune(value) {
			return 0, false, "", ErrSyntax
		}
		multibyte = c != 'x'
	case '0', '1', '2', '3', '4', '5', '6', '7':
		if value, s = digits(string(rune(c))+s, 3, 8); value < 0 || value > 255 {
			return 0, false, "", ErrSyntax
		}
	default:
		return 0, false, "", ErrSyntax
	}
	return value, multibyte, s, nil
}

// digits reads n digits; -1 when there are none so many.
func digits(s string, n int, base uint64) (rune, string) {
	if len(s) < n {
		return -1, s
	}
	value := uint64(0)
	for i := 0; i < n; i++ {
		d := digitOf(s[i])
		if d >= base {
			return -1, s
		}
		value = value*base + d
	}
	if value > unicode.MaxRune {
		return -1, s
	}
	return rune(value), s[n:]
}

// quoted takes a quoted text off s: what it stands for, and what is behind it.
func quoted(s string) (text, tail string, err error) {
	if len(s) < 2 {
		return "", s, ErrSyntax
	}
	quote := s[0]
	rest := s[1:]
	if quote == '`' {
		out := []byte{}
		for i := 0; i < len(rest); i++ {
			if rest[i] == '`' {
				return string(out), rest[i+1:], nil
			}
			if rest[i] != '\r' {
				out = append(out, rest[i])
			}
		}
		return "", s, ErrSyntax
	}
	if quote != '"' && quote != '\'' {
		return "", s, ErrSyntax
	}
	out := []byte{}
	for count := 0; rest != ""; count++ {
		if rest[0] == quote {
			if quote == '\'' && count != 1 {
				break
			}
			return string(out), rest[1:], nil
		}
		if rest[0] == '\n' {
			break
		}
		value, multibyte, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			break
		}
		if multibyte {
			// Bytes that are no UTF-8 stay as they are.
			if r, size := utf8.DecodeRuneInString(rest); r == utf8.RuneError && size == 1 {
				out = append(out, rest[0])
			} else {
				out = utf8.AppendRune(out, value)
			}
		} else {
			out = append(out, byte(value))
		}
		rest = tail
	}
	return "", s, ErrSyntax
}

// Unquote gives what a quoted text stands for.
func Unquote(s string) (string, error) {
	text, tail, err := quoted(s)
	if err != nil || tail != "" {
		return "", ErrSyntax
	}
	return text, nil
}

// QuotedPrefix gives the quoted text that s begins with, as it is.
func QuotedPrefix(s string) (string, error) {
	_, tail, err := quoted(s)
	if err != nil {
		return "", err
	}
	return s[:len(s)-len(tail)], nil
}
