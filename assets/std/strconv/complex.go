package strconv

// FormatComplex writes c as (a+bi), its parts as FormatFloat does.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	re := FormatFloat(real(c), fmt, prec, bitSize/2)
	im := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		im = "+" + im
	}
	return "(" + re + im + "i)"
}

// ParseComplex reads a number such as 1+2i, in parentheses or not.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	body := s
	if n := len(body); n >= 2 && body[0] == '(' && body[n-1] == ')' {
		body = body[1 : n-1]
	}
	re, im, ok := splitComplex(body)
	if !ok {
		return 0, &NumError{"ParseComplex", s, ErrSyntax}
	}
	r, first := parsePart(re, size)
	i, second := parsePart(im, size)
	if first == badSyntax || second == badSyntax {
		return 0, &NumError{"ParseComplex", s, ErrSyntax}
	}
	if first == outOfRange || second == outOfRange {
		return complex(r, i), &NumError{"ParseComplex", s, ErrRange}
	}
	return complex(r, i), nil
}

// splitComplex gives the texts of both parts; "" is none.
func splitComplex(s string) (re, im string, ok bool) {
	if s == "" {
		return "", "", false
	}
	last := len(s) - 1
	if s[last] != 'i' {
		return s, "", true
	}
	s = s[:last]
	sign := len(s) - 1
	for sign > 0 && !(isSign(s[sign]) && !isExponent(s, sign-1)) {
		sign--
	}
	if sign > 0 && s[sign-1] == '+' && s[sign] == '-' {
		sign--
	}
	if sign < 0 {
		return "", "", false
	}
	re, im = s[:sign], s[sign:]
	if len(im) > 1 && im[0] == '+' && im[1] != '+' {
		im = im[1:]
	}
	return re, im, im != ""
}

func isSign(c byte) bool { return c == '+' || c == '-' }

// isExponent reports whether s[i] begins an exponent.
func isExponent(s string, i int) bool {
	switch s[i] {
	case 'p', 'P':
		return true
	case 'e', 'E':
		hex := i > 1 && (s[1] == 'x' || s[1] == 'X' || i > 2 && (s[2] == 'x' || s[2] == 'X'))
		return !hex
	}
	return false
}

func parsePart(s string, size int) (float64, int) {
	if s == "" {
		return 0, good
	}
	return parseFloat(s, size)
}
