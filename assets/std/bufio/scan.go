package bufio

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Scanner gives the tokens of a Reader, one by one.
type Scanner struct {
	r        io.Reader
	split    SplitFunc
	max      int // of a token
	token    []byte
	buf      []byte
	start    int // of what has not been given in buf
	end      int // of what was read in buf
	err      error
	empties  int // empty tokens in a row
	scanning bool
	done     bool
}

// A SplitFunc finds the first token of data: how far to go on, and the token, nil when there is
// none so far. atEOF says that data is all there is.
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")
	// ErrFinalToken is what a SplitFunc gives with the last token.
	ErrFinalToken = errors.New("final token")
)

const (
	// MaxScanTokenSize is the longest token, unless Buffer says otherwise.
	MaxScanTokenSize = 64 * 1024

	startSize   = 4096
	mostEmpties = 100
)

// NewScanner gives a Scanner of lines.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, max: MaxScanTokenSize}
}

// Err gives what went wrong, nil at the end of the input.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes gives the last token; the next Scan may write over it.
func (s *Scanner) Bytes() []byte {
	return s.token
}

// Text gives the last token.
func (s *Scanner) Text() string {
	return string(s.token)
}

// Scan goes on to the next token; false at the end.
func (s *Scanner) Scan() bool {
	if s.done {
		return false
	}
	s.scanning = true
	for {
		if s.end > s.start || s.err != nil {
			advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
			if err != nil {
				if err == ErrFinalToken {
					s.token = token
					s.done = true
					return true
				}
				s.fail(err)
				return false
			}
			if !s.advance(advance) {
				return false
			}
			s.token = token
			if token != nil {
				if s.err == nil || advance > 0 {
					s.empties = 0
				} else if s.empties++; s.empties > mostEmpties {
					panic("bufio.Scan: too many empty tokens without progressing")
				}
				return true
			}
		}
		if s.err != nil {
			s.start = 0
			s.end = 0
			return false
		}
		if !s.makeRoom() {
			return false
		}
		s.read()
	}
}

// makeRoom makes the buffer able to take more.
func (s *Scanner) makeRoom() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.max {
		s.fail(ErrTooLong)
		return false
	}
	size := len(s.buf) * 2
	if size == 0 {
		size = startSize
	}
	if size > s.max {
		size = s.max
	}
	larger := make([]byte, size)
	copy(larger, s.buf[s.start:s.end])
	s.buf = larger
	s.end -= s.start
	s.start = 0
	return true
}

// read gets more; it gives up on a Reader that gives nothing again and again.
func (s *Scanner) read() {
	for tries := 0; ; tries++ {
		n, err := s.r.Read(s.buf[s.end:])
		if n < 0 || len(s.buf)-s.end < n {
			s.fail(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
		if tries > mostEmpties {
			s.fail(io.ErrNoProgress)
			return
		}
	}
}

func (s *Scanner) advance(n int) bool {
	if n < 0 {
		s.fail(ErrNegativeAdvance)
		return false
	}
	if n > s.end-s.start {
		s.fail(ErrAdvanceTooFar)
		return false
	}
	s.start += n
	return true
}

func (s *Scanner) fail(err error) {
	s.token = nil
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// Buffer sets the buffer to begin with, and the longest token.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[:cap(buf)]
	s.max = max
}

// Split sets what finds the tokens.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
}

// ScanBytes gives each byte.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[:1], nil
}

// ScanRunes gives each character; bytes that are no UTF-8 as U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	if _, size := utf8.DecodeRune(data); size > 1 || data[0] < utf8.RuneSelf {
		return size, data[:size], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, []byte(string(utf8.RuneError)), nil
}

// ScanLines gives each line, without its end.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if atEOF && len(data) == 0 {
		return 0, nil, nil
	}
	for i, c := range data {
		if c == '\n' {
			return i + 1, withoutReturn(data[:i]), nil
		}
	}
	if atEOF {
		return len(data), withoutReturn(data), nil
	}
	return 0, nil, nil
}

func withoutReturn(line []byte) []byte {
	if len(line) > 0 && line[len(line)-1] == '\r' {
		return line[:len(line)-1]
	}
	return line
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\v', '\f', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

// ScanWords gives each word between white space.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, size := utf8.DecodeRune(data[start:])
		if !isSpace(r) {
			break
		}
		start += size
	}
	for i := start; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if isSpace(r) {
			return i + size, data[start:i], nil
		}
		i += size
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
