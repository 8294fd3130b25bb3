// Package strconv turns values into text and back.
package strconv

import "errors"

// ErrRange says that a value is too large for its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is no value of its type.
var ErrSyntax = errors.New("invalid syntax")

// IntSize is the number of bits of an int.
const IntSize = 64

// A NumError is a conversion that failed.
type NumError struct {
	Func string // the function
	Num  string // what it was given
	Err  error  // why
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// What parseFloat says of a text.
const (
	good = iota
	badSyntax
	outOfRange
)

func parseFloat(s string, bits int) (f float64, problem int)

func formatFloat(f float64, verb byte, prec, bits int) string

func formatBits(u uint64, base int, negative bool) string

// ParseFloat reads a float of 32 or 64 bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, problem := parseFloat(s, bitSize)
	switch problem {
	case badSyntax:
		return 0, &NumError{"ParseFloat", s, ErrSyntax}
	case outOfRange:
		return f, &NumError{"ParseFloat", s, ErrRange}
	}
	return f, nil
}

// FormatFloat writes f with the verb fmt: b, e, E, f, g, G, x or X.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	if bitSize != 32 && bitSize != 64 {
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	switch fmt {
	case 'b', 'e', 'E', 'f', 'g', 'G', 'x', 'X':
		if bitSize == 32 {
			f = float64(float32(f))
		}
		return formatFloat(f, fmt, prec, bitSize)
	}
	return "%" + string(rune(fmt))
}

// AppendFloat appends what FormatFloat gives.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}

// FormatInt writes i in a base from 2 to 36.
func FormatInt(i int64, base int) string {
	if i < 0 {
		return format(-uint64(i), base, true)
	}
	return format(uint64(i), base, false)
}

// FormatUint writes i in a base from 2 to 36.
func FormatUint(i uint64, base int) string {
	return format(i, base, false)
}

func format(u uint64, base int, negative bool) string {
	if base < 2 || base > 36 {
		panic("strconv: illegal AppendInt/FormatInt base")
	}
	return formatBits(u, base, negative)
}

// Itoa writes i in decimal.
func Itoa(i int) string {
	return FormatInt(int64(i), 10)
}

// AppendInt appends what FormatInt gives.
func AppendInt(dst []byte, i int64, base int) []byte {
	return append(dst, FormatInt(i, base)...)
}

// AppendUint appends what FormatUint gives.
func AppendUint(dst []byte, i uint64, base int) []byte {
	return append(dst, FormatUint(i, base)...)
}

// underscoresFit reports whether each underscore of s stands between digits, or behind a prefix
// like 0x.
func underscoresFit(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	digit := false
	if len(s) > 1 && s[0] == '0' {
		switch s[1] {
		case 'b', 'B', 'o', 'O', 'x', 'X':
			digit = true
			s = s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		if s[i] != '_' {
			digit = true
			continue
		}
		if !digit || i+1 == len(s) {
			return false
		}
		digit = false
	}
	return true
}

// digitOf gives the value of a digit, 36 for what is none.
func digitOf(c byte) uint64 {
	switch {
	case '0' <= c && c <= '9':
		return uint64(c - '0')
	case 'a' <= c && c <= 'z':
		return uint64(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return uint64(c-'A') + 10
	}
	return 36
}

// parse reads an unsigned number for the function of that name, which reports whole.
func parse(function, whole, s string, base, bitSize int) (uint64, error) {
	if s == "" {
		return 0, &NumError{function, whole, ErrSyntax}
	}
	anyBase := base == 0
	text := s
	switch {
	case anyBase:
		base = 10
		if s[0] == '0' {
			base = 8
			s = s[1:]
			if len(s) > 1 {
				switch s[0] {
				case 'b', 'B':
					base, s = 2, s[1:]
				case 'o', 'O':
					s = s[1:]
				case 'x', 'X':
					base, s = 16, s[1:]
				}
			}
		}
	case base < 2 || base > 36:
		return 0, &NumError{function, whole, errors.New("invalid base " + Itoa(base))}
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, &NumError{function, whole, errors.New("invalid bit size " + Itoa(bitSize))}
	}
	most := uint64(1)<<uint(bitSize) - 1
	n := uint64(0)
	underscores := false
	for i := 0; i < len(s); i++ {
		if s[i] == '_' && anyBase {
			underscores = true
			continue
		}
		d := digitOf(s[i])
		if d >= uint64(base) {
			return 0, &NumError{function, whole, ErrSyntax}
		}
		if n > (most-d)/uint64(base) {
			return most, &NumError{function, whole, ErrRange}
		}
		n = n*uint64(base) + d
	}
	if underscores && !underscoresFit(text) {
		return 0, &NumError{function, whole, ErrSyntax}
	}
	return n, nil
}

// ParseUint reads an unsigned number; base 0 takes the base from a prefix.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	return parse("ParseUint", s, s, base, bitSize)
}

// ParseInt is ParseUint for a number that may have a sign.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	return parseSigned("ParseInt", s, base, bitSize)
}

func parseSigned(function, s string, base, bitSize int) (int64, error) {
	text := s
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative = s[0] == '-'
		text = s[1:]
	}
	u, err := parse(function, s, text, base, bitSize)
	if err != nil && err.(*NumError).Err != ErrRange {
		return 0, err
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	limit := uint64(1) << uint(bitSize-1)
	if !negative && u >= limit {
		return int64(limit - 1), &NumError{function, s, ErrRange}
	}
	if negative && u > limit {
		return -int64(limit), &NumError{function, s, ErrRange}
	}
	if negative {
		return -int64(u), nil
	}
	return int64(u), nil
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, err := parseSigned("Atoi", s, 10, 0)
	return int(i), err
}

// ParseBool reads 1, t, T, TRUE, true, True, 0, f, F, FALSE, false or False.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// FormatBool gives "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// AppendBool appends "true" or "false".
func AppendBool(dst []byte, b bool) []byte {
	return append(dst, FormatBool(b)...)
}
