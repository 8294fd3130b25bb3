package fmt

import (
	"errors"
	"io"
	"os"
)

// Scanner is a value that reads itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scan reads values between white space from standard input.
func Scan(a ...any) (n int, err error) {
	return Fscan(os.Stdin, a...)
}

// Scanln is Scan for one line.
func Scanln(a ...any) (n int, err error) {
	return Fscanln(os.Stdin, a...)
}

// Scanf reads by a format from standard input.
func Scanf(format string, a ...any) (n int, err error) {
	return Fscanf(os.Stdin, format, a...)
}

// A text is a string that is read.
type text string

func (t *text) Read(b []byte) (n int, err error) {
	if *t == "" {
		return 0, io.EOF
	}
	n = copy(b, *t)
	*t = (*t)[n:]
	return n, nil
}

// Sscan is Scan of a string.
func Sscan(str string, a ...any) (n int, err error) {
	return Fscan((*text)(&str), a...)
}

// Sscanln is Scanln of a string.
func Sscanln(str string, a ...any) (n int, err error) {
	return Fscanln((*text)(&str), a...)
}

// Sscanf is Scanf of a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*text)(&str), format, a...)
}

// Fscan is Scan from r.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.lineIsSpace = true
	return s.values(a)
}

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	s := newScan(r)
	s.lineIsEnd = true
	return s.values(a)
}

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r).byFormat(format, a)
}

// runes reads characters from a Reader that gives bytes only.
type runes struct {
	r       io.Reader
	last    rune
	size    int
	again   bool // last was taken back
	pending []byte
}

func (x *runes) ReadRune() (rune, int, error) {
	if x.again {
		x.again = false
		return x.last, x.size, nil
	}
	buf := []byte{0}
	for {
		n, err := x.r.Read(buf)
		if n == 0 && err == nil {
			continue
		}
		if n == 0 && len(x.pending) == 0 {
			return 0, 0, err
		}
		if n > 0 {
			x.pending = append(x.pending, buf[0])
			if !whole(x.pending) {
				continue
			}
		}
		for _, r := range string(x.pending) {
			x.last = r
			break
		}
		x.size = len(x.pending)
		x.pending = x.pending[:0]
		return x.last, x.size, nil
	}
}

// whole reports whether no further byte belongs to the character.
func whole(b []byte) bool {
	wanted := 1
	switch {
	case b[0] >= 0xF0:
		wanted = 4
	case b[0] >= 0xE0:
		wanted = 3
	case b[0] >= 0xC0:
		wanted = 2
	}
	return len(b) >= wanted
}

func (x *runes) UnreadRune() error {
	x.again = true
	return nil
}

// scan is one call of a function that reads.
type scan struct {
	rs          io.RuneScanner
	lineIsSpace bool // a line end is like a space
	lineIsEnd   bool // a line end ends the values
	left        int  // characters that may still be read for the value; -1: any number
	width       int  // of the verb; -1: none
}

func newScan(r io.Reader) *scan {
	s := &scan{left: -1, width: -1}
	if rs, ok := r.(io.RuneScanner); ok {
		s.rs = rs
	} else {
		s.rs = &runes{r: r}
	}
	return s
}

// A scanError is what went wrong on the way: it ends the call.
type scanError struct {
	err error
}

func fail(what string) {
	panic(scanError{errors.New(what)})
}

const end = -1 // no character

func (s *scan) next() rune {
	if s.left == 0 {
		return end
	}
	r, _, err := s.rs.ReadRune()
	if err == io.EOF {
		return end
	}
	if err != nil {
		panic(scanError{err})
	}
	if s.left > 0 {
		s.left--
	}
	return r
}

func (s *scan) back(r rune) {
	if r == end {
		return
	}
	s.rs.UnreadRune()
	if s.left >= 0 {
		s.left++
	}
}

// need reads a character that must be there.
func (s *scan) need() rune {
	r := s.next()
	if r == end {
		panic(scanError{io.ErrUnexpectedEOF})
	}
	return r
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

func within(r rune, chars string) bool {
	for _, c := range chars {
		if c == r {
			return true
		}
	}
	return false
}

// SkipSpace passes over white space; a line end only where it is that.
func (s *scan) SkipSpace() {
	for {
		r := s.next()
		if r == end {
			return
		}
		if r == '\r' {
			after := s.next()
			s.back(after)
			if after == '\n' {
				continue
			}
		}
		if r == '\n' {
			if s.lineIsSpace {
				continue
			}
			fail("unexpected newline")
		}
		if !isSpace(r) {
			s.back(r)
			return
		}
	}
}

// take reads a character when it is one of chars.
func (s *scan) take(chars string) (string, bool) {
	r := s.next()
	if r != end && within(r, chars) {
		return string(r), true
	}
	s.back(r)
	return "", false
}

// run reads as many of chars as there are.
func (s *scan) run(chars string) string {
	text := ""
	for {
		c, ok := s.take(chars)
		if !ok {
			return text
		}
		text += c
	}
}

// word reads up to white space.
func (s *scan) word() string {
	text := ""
	for {
		r := s.next()
		if r == end {
			return text
		}
		if isSpace(r) {
			s.back(r)
			return text
		}
		text += string(r)
	}
}

// The methods of a ScanState.

func (s *scan) ReadRune() (r rune, size int, err error) {
	r = s.next()
	if r == end || r == '\n' && s.lineIsEnd {
		s.back(r)
		return 0, 0, io.EOF
	}
	return r, len(string(r)), nil
}

func (s *scan) UnreadRune() error {
	s.back(0)
	return nil
}

func (s *scan) Width() (wid int, ok bool) {
	if s.width < 0 {
		return 0, false
	}
	return s.width, true
}

func (s *scan) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catch(&err)
	if f == nil {
		f = func(r rune) bool { return !isSpace(r) }
	}
	if skipSpace {
		s.SkipSpace()
	}
	for {
		r := s.next()
		if r == end || !f(r) {
			s.back(r)
			return token, nil
		}
		token = append(token, string(r)...)
	}
}

// catch turns the panic of a scanError into an error.
func catch(err *error) {
	if p := recover(); p != nil {
		e, ok := p.(scanError)
		if !ok {
			panic(p)
		}
		*err = e.err
	}
}

// values reads one value after the other.
func (s *scan) values(a []any) (n int, err error) {
	defer catch(&err)
	for _, to := range a {
		if err := s.one('v', to); err != nil {
			return n, err
		}
		n++
	}
	if s.lineIsEnd {
		for {
			r := s.next()
			if r == '\n' || r == end {
				break
			}
			if !isSpace(r) {
				return n, errors.New("expected newline")
			}
		}
	}
	return n, nil
}

// one reads a value, and says what went wrong.
func (s *scan) one(verb rune, to any) (err error) {
	defer catch(&err)
	if scanner, ok := to.(Scanner); ok {
		err := scanner.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return err
	}
	if verb != 'c' {
		s.SkipSpace()
	}
	r := s.next()
	if r == end {
		return io.EOF
	}
	s.back(r)
	s.value(verb, to)
	return nil
}
