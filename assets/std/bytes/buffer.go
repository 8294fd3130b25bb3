package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// MinRead is the least room that ReadFrom makes for a Read.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with that cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// A Buffer is bytes that are written at its end and read from its begin. The zero value is empty.
type Buffer struct {
	buf []byte
	off int // read up to here
	// The last operation: bytes of the character that was read, 0 for something that cannot be
	// taken back, -1 for another read.
	last int
}

// NewBuffer gives a Buffer that holds buf.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString gives a Buffer that holds s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes gives what has not been read yet.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// String gives what has not been read yet.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Len gives the number of bytes that have not been read yet.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap gives the number of bytes that there is room for.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Reset makes it empty.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.last = 0
}

// Truncate keeps the first n bytes that have not been read.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = 0
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

const smallSize = 64

// grow makes the buffer longer by n bytes, and gives where they begin.
func (b *Buffer) grow(n int) int {
	m := b.Len()
	if m == 0 && b.off != 0 {
		b.Reset()
	}
	end := len(b.buf)
	switch {
	case n <= cap(b.buf)-end:
		b.buf = b.buf[:end+n]
		return end
	case b.buf == nil && n <= smallSize:
		b.buf = make([]byte, n, smallSize)
		return 0
	case n <= cap(b.buf)/2-m:
		copy(b.buf, b.buf[b.off:])
	default:
		// As append would grow, so that what is written byte by byte is not copied each time.
		room := len(b.buf) - b.off + n
		if room < 2*cap(b.buf[b.off:]) {
			room = 2 * cap(b.buf[b.off:])
		}
		larger := append([]byte(nil), make([]byte, room)...)
		copy(larger, b.buf[b.off:])
		b.buf = larger
	}
	b.off = 0
	b.buf = b.buf[:m+n]
	return m
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	m := b.grow(n)
	b.buf = b.buf[:m]
}

// Write appends p.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.last = 0
	return copy(b.buf[b.grow(len(p)):], p), nil
}

// WriteString appends s.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.last = 0
	return copy(b.buf[b.grow(len(s)):], s), nil
}

// WriteByte appends c.
func (b *Buffer) WriteByte(c byte) error {
	b.last = 0
	b.buf[b.grow(1)] = c
	return nil
}

// WriteRune appends r in UTF-8.
func (b *Buffer) WriteRune(r rune) (n int, err error) {
	return b.WriteString(string(r))
}

// ReadFrom appends all that r gives.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.last = 0
	for {
		i := b.grow(MinRead)
		b.buf = b.buf[:i]
		m, err := r.Read(b.buf[i:cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:i+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes all to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = 0
	if left := b.Len(); left > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > left {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if err != nil {
			return n, err
		}
		if m != left {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

func (b *Buffer) empty() bool { return b.off >= len(b.buf) }

// Read takes bytes from the begin.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = 0
	if b.empty() {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = -1
	}
	return n, nil
}

// Next takes n bytes, or as many as there are.
func (b *Buffer) Next(n int) []byte {
	b.last = 0
	if m := b.Len(); n > m {
		n = m
	}
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = -1
	}
	return data
}

// ReadByte takes a byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.empty() {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = -1
	return c, nil
}

// ReadRune takes a character.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.empty() {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = size
	return r, size, nil
}

// UnreadRune takes back the last ReadRune.
func (b *Buffer) UnreadRune() error {
	if b.last <= 0 {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off -= b.last
	b.last = 0
	return nil
}

// UnreadByte takes back the last byte read.
func (b *Buffer) UnreadByte() error {
	if b.last == 0 {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = 0
	if b.off > 0 {
		b.off--
	}
	return nil
}

// until takes all up to delim, which is part of it.
func (b *Buffer) until(delim byte) (line []byte, err error) {
	end := len(b.buf)
	if i := IndexByte(b.buf[b.off:], delim); i >= 0 {
		end = b.off + i + 1
	} else {
		err = io.EOF
	}
	line = b.buf[b.off:end]
	b.off = end
	b.last = -1
	return line, err
}

// ReadBytes takes all up to delim, which is part of it.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	line, err = b.until(delim)
	return append([]byte(nil), line...), err
}

// ReadString takes all up to delim, which is part of it.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	bytes, err := b.until(delim)
	return string(bytes), err
}
