package fmt

import "errors"

// byFormat reads values as the format has them.
func (s *scan) byFormat(format string, a []any) (n int, err error) {
	defer catch(&err)
	form := []rune(format)
	for i := 0; i < len(form); {
		if form[i] != '%' || i+1 < len(form) && form[i+1] == '%' {
			used := s.plain(form[i:])
			if used < 0 {
				return n, errors.New("input does not match format")
			}
			if used == 0 {
				return n, nil // the input is at its end
			}
			i += used
			continue
		}
		i++
		s.width = -1
		for i < len(form) && '0' <= form[i] && form[i] <= '9' {
			if s.width < 0 {
				s.width = 0
			}
			s.width = s.width*10 + int(form[i]-'0')
			i++
		}
		if i >= len(form) {
			return n, errors.New("too few operands for format '%'")
		}
		verb := form[i]
		i++
		if verb != 'c' {
			s.SkipSpace()
		}
		s.left = s.width
		if n >= len(a) {
			return n, errors.New("too few operands for format '%" + string(verb) + "'")
		}
		if err := s.one(verb, a[n]); err != nil {
			return n, err
		}
		n++
		s.left = -1
	}
	if n < len(a) {
		return n, errors.New("too many operands")
	}
	return n, nil
}

// plain passes what stands between verbs: how much of the format that was, -1 where the input does
// not fit, 0 at its end.
func (s *scan) plain(form []rune) int {
	if !isSpace(form[0]) {
		used := 1
		if form[0] == '%' {
			s.SkipSpace()
			used = 2
		}
		r := s.next()
		if r == end {
			panic(scanError{errUnexpected})
		}
		if r != form[0] {
			s.back(r)
			return -1
		}
		return used
	}
	// White space: line ends must be there, other space may.
	used, lines := 0, 0
	for used < len(form) && isSpace(form[used]) {
		if form[used] == '\n' {
			lines++
		}
		used++
	}
	for {
		r := s.next()
		if r == end {
			return used
		}
		if r == '\n' {
			if lines == 0 {
				s.back(r)
				fail("newline in input does not match format")
			}
			lines--
			continue
		}
		if !isSpace(r) {
			s.back(r)
			if lines > 0 {
				fail("newline in format does not match input")
			}
			return used
		}
	}
}
