package fmt

import (
	"errors"
	"io"
)

var errUnexpected = io.ErrUnexpectedEOF

// parseFloat reads a float of 32 or 64 bits; problem is 0, 1 for a bad text, 2 out of range.
func parseFloat(s string, bits int) (f float64, problem int)

// target tells what kind of value to points to: its reflect.Kind, 0 when to is no pointer.
func target(to any) (kind, bits int)

// The functions that store write to where to points.
func storeInt(to any, i int64)

func storeUint(to any, u uint64)

func storeFloat(to any, f float64)

func storeString(to any, s string)

// Kinds, as in package reflect.
const (
	kindBool   = 1
	kindInt    = 2
	kindInt64  = 6
	kindUint   = 7
	kindUintp  = 12
	kindFloat  = 13
	kindDouble = 14
	kindString = 24
)

const (
	binary  = "01"
	octal   = "01234567"
	decimal = "0123456789"
	hex     = "0123456789aAbBcCdDeEfF"
)

func (s *scan) verb(verb rune, good, what string) {
	if !within(verb, good) {
		fail("bad verb '%" + string(verb) + "' for " + what)
	}
}

// value reads a value of the type that to points to.
func (s *scan) value(verb rune, to any) {
	if bytes, ok := to.(*[]byte); ok {
		*bytes = []byte(s.text(verb))
		return
	}
	kind, bits := target(to)
	switch {
	case kind == 0:
		fail("type not a pointer: " + Sprintf("%T", to))
	case kind == kindBool:
		if s.boolean(verb) {
			storeUint(to, 1)
		} else {
			storeUint(to, 0)
		}
	case kindInt <= kind && kind <= kindInt64:
		storeInt(to, s.integer(verb, bits))
	case kindUint <= kind && kind <= kindUintp:
		storeUint(to, s.unsigned(verb, bits))
	case kind == kindFloat || kind == kindDouble:
		s.verb(verb, "beEfFgGv", "float"+Sprint(bits))
		storeFloat(to, s.float(bits))
	case kind == kindString:
		storeString(to, s.text(verb))
	default:
		fail("can't scan type: " + Sprintf("%T", to))
	}
}

func (s *scan) boolean(verb rune) bool {
	s.verb(verb, "tv", "boolean")
	s.SkipSpace()
	switch r := s.need(); r {
	case '0':
		return false
	case '1':
		return true
	case 't', 'T':
		if _, ok := s.take("rR"); ok {
			s.rest("uU", "eE")
		}
		return true
	case 'f', 'F':
		if _, ok := s.take("aA"); ok {
			s.rest("lL", "sS", "eE")
		}
		return false
	}
	return false
}

func (s *scan) rest(chars ...string) {
	for _, each := range chars {
		if _, ok := s.take(each); !ok {
			fail("syntax error scanning boolean")
		}
	}
}

// base gives the base and the digits of a verb.
func base(verb rune) (int, string) {
	switch verb {
	case 'b':
		return 2, binary
	case 'o':
		return 8, octal
	case 'x', 'X', 'U':
		return 16, hex
	}
	return 10, decimal
}

// number reads digits; with %v a prefix chooses the base.
func (s *scan) number(verb rune) (base10 int, text string) {
	b, digits := base(verb)
	if verb == 'U' {
		if _, ok := s.take("U"); ok {
			s.take("+")
		}
	} else if verb == 'v' {
		if zero, ok := s.take("0"); ok {
			if _, ok := s.take("bB"); ok {
				b, digits = 2, binary+"_"
			} else if _, ok := s.take("oO"); ok {
				b, digits = 8, octal+"_"
			} else if _, ok := s.take("xX"); ok {
				b, digits = 16, hex+"_"
			} else {
				b, digits, text = 8, octal+"_", zero
			}
		}
	}
	text += s.run(digits)
	if text == "" {
		fail("expected integer")
	}
	return b, text
}

// unsignedOf gives the value of digits; false when it is too large.
func unsignedOf(b int, text string) (n uint64, ok bool) {
	for i := 0; i < len(text); i++ {
		if text[i] == '_' {
			continue
		}
		d := uint64(0)
		switch c := text[i]; {
		case c <= '9':
			d = uint64(c - '0')
		case c >= 'a':
			d = uint64(c-'a') + 10
		default:
			d = uint64(c-'A') + 10
		}
		if n > (1<<64-1-d)/uint64(b) {
			return 0, false
		}
		n = n*uint64(b) + d
	}
	return n, true
}

func (s *scan) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return int64(s.need())
	}
	s.verb(verb, "bdoUxXv", "integer")
	s.SkipSpace()
	r := s.next()
	if r == end {
		panic(scanError{errUnexpected})
	}
	s.back(r)
	sign, _ := s.take("+-")
	b, text := s.number(verb)
	n, ok := unsignedOf(b, text)
	limit := uint64(1) << 63
	if !ok || n > limit || sign != "-" && n == limit {
		panic(scanError{errors.New("strconv.ParseInt: parsing " + Sprintf("%q", sign+text) + ": value out of range")})
	}
	i := int64(n)
	if sign == "-" {
		i = -i
	}
	if short := i << uint(64-bits) >> uint(64-bits); short != i {
		fail("integer overflow on token " + sign + text)
	}
	return i
}

func (s *scan) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.need())
	}
	s.verb(verb, "bdoUxXv", "integer")
	s.SkipSpace()
	r := s.next()
	if r == end {
		panic(scanError{errUnexpected})
	}
	s.back(r)
	b, text := s.number(verb)
	n, ok := unsignedOf(b, text)
	if !ok {
		panic(scanError{errors.New("strconv.ParseUint: parsing " + Sprintf("%q", text) + ": value out of range")})
	}
	if short := n << uint(64-bits) >> uint(64-bits); short != n {
		fail("unsigned integer overflow on token " + text)
	}
	return n
}

func (s *scan) float(bits int) float64 {
	s.SkipSpace()
	r := s.next()
	if r == end {
		panic(scanError{errUnexpected})
	}
	s.back(r)
	text := ""
	add := func(chars string) bool {
		c, ok := s.take(chars)
		text += c
		return ok
	}
	switch {
	case add("nN"):
		_ = add("aA") && add("nN")
	default:
		add("+-")
		if add("iI") {
			_ = add("nN") && add("fF")
			break
		}
		digits, exponent := decimal+"_", "eEp"
		if add("0") && add("xX") {
			digits, exponent = hex+"_", "pP"
		}
		text += s.run(digits)
		if add(".") {
			text += s.run(digits)
		}
		if add(exponent) {
			add("+-")
			text += s.run(decimal + "_")
		}
	}
	f, problem := parseFloat(text, bits)
	if problem != 0 {
		what := "invalid syntax"
		if problem == 2 {
			what = "value out of range"
		}
		fail("strconv.ParseFloat: parsing " + Sprintf("%q", text) + ": " + what)
	}
	return f
}

// text reads a string.
func (s *scan) text(verb rune) string {
	s.verb(verb, "svqxX", "string")
	s.SkipSpace()
	r := s.next()
	if r == end {
		panic(scanError{errUnexpected})
	}
	s.back(r)
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.bytes()
	}
	return s.word()
}

func (s *scan) quoted() string {
	quote := s.need()
	text := ""
	switch quote {
	case '`':
		for r := s.need(); r != quote; r = s.need() {
			text += string(r)
		}
		return text
	case '"':
		for {
			r := s.need()
			if r == quote {
				break
			}
			text += string(r)
			if r == '\\' {
				text += string(s.need())
			}
		}
		plain, ok := unquote("\"" + text + "\"")
		if !ok {
			fail("invalid syntax")
		}
		return plain
	}
	fail("expected quoted string")
	return ""
}

// unquote gives what a text in double quotes stands for.
func unquote(s string) (text string, ok bool)

func (s *scan) bytes() string {
	text := ""
	for {
		high, ok := s.take(hex)
		if !ok {
			break
		}
		low, ok := s.take(hex)
		if !ok {
			fail("illegal hex digit")
		}
		n, _ := unsignedOf(16, high+low)
		text += string([]byte{byte(n)})
	}
	if text == "" {
		fail("no hex data for %x string")
	}
	return text
}
