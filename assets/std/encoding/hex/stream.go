package hex

import (
	"errors"
	"io"
	"strings"
)

const piece = 512 // bytes that are written or read at once

type encoder struct {
	w   io.Writer
	err error
}

// NewEncoder gives a writer that writes the digits of what it is given to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	var out [2 * piece]byte
	for len(p) > 0 && e.err == nil {
		now := p
		if len(now) > piece {
			now = now[:piece]
		}
		var written int
		written, e.err = e.w.Write(out[:Encode(out[:], now)])
		n += written / 2
		p = p[len(now):]
	}
	return n, e.err
}

type decoder struct {
	r    io.Reader
	err  error
	left []byte // digits that were read
}

// NewDecoder gives a reader of the bytes that the digits in r spell.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.left) < 2 && d.err == nil {
		d.fill()
	}
	if whole := len(d.left) / 2; len(p) > whole {
		p = p[:whole]
	}
	n, err = Decode(p, d.left[:2*len(p)])
	d.left = d.left[2*n:]
	if err != nil {
		d.left, d.err = nil, err
	}
	if len(d.left) < 2 {
		return n, d.err
	}
	return n, nil
}

func (d *decoder) fill() {
	buffer := make([]byte, 2*piece)
	kept := copy(buffer, d.left)
	n, err := d.r.Read(buffer[kept:])
	d.left, d.err = buffer[:kept+n], err
	if err != io.EOF || len(d.left)%2 == 0 {
		return
	}
	last := d.left[len(d.left)-1]
	d.err = io.ErrUnexpectedEOF
	if _, ok := value(last); !ok {
		d.err = InvalidByteError(last)
	}
}

const lineBytes = 16

type dumper struct {
	w      io.Writer
	line   [lineBytes]byte
	used   int  // of line
	at     uint // where line begins
	closed bool
}

// Dumper gives a writer of lines with 16 bytes each: their place, digits and characters. Close writes
// the last one.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

// Dump gives the lines that a Dumper writes.
func Dump(data []byte) string {
	var b strings.Builder
	d := Dumper(&b)
	d.Write(data)
	d.Close()
	return b.String()
}

func (d *dumper) Write(p []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, b := range p {
		d.line[d.used] = b
		d.used++
		n++
		if d.used < lineBytes {
			continue
		}
		if err = d.flush(); err != nil {
			return n, err
		}
	}
	return n, nil
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if d.used == 0 {
		return nil
	}
	return d.flush()
}

func (d *dumper) flush() error {
	place := []byte{byte(d.at >> 24), byte(d.at >> 16), byte(d.at >> 8), byte(d.at)}
	text := []byte(EncodeToString(place) + " ")
	for i := range d.line {
		if i%8 == 0 {
			text = append(text, ' ')
		}
		if i < d.used {
			text = append(text, digits[d.line[i]>>4], digits[d.line[i]&15], ' ')
		} else {
			text = append(text, "   "...)
		}
	}
	text = append(text, " |"...)
	for _, b := range d.line[:d.used] {
		if b < ' ' || b > '~' {
			b = '.'
		}
		text = append(text, b)
	}
	text = append(text, "|\n"...)
	d.at += uint(d.used)
	d.used = 0
	_, err := d.w.Write(text)
	return err
}
