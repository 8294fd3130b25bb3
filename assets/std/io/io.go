// Package io names what can be read from and written to, and joins such things.
package io

import "errors"

// Where Seek counts from.
const (
	SeekStart   = 0
	SeekCurrent = 1
	SeekEnd     = 2
)

var (
	// EOF is what Read gives when there is no more.
	EOF = errors.New("EOF")
	// ErrUnexpectedEOF says that the end came in the middle of something.
	ErrUnexpectedEOF = errors.New("unexpected EOF")
	// ErrShortWrite says that a Write took less than it was given, and gave no error.
	ErrShortWrite = errors.New("short write")
	// ErrShortBuffer says that a read needed a longer buffer.
	ErrShortBuffer = errors.New("short buffer")
	// ErrNoProgress says that many Reads gave neither data nor an error.
	ErrNoProgress = errors.New("multiple Read calls return no data or error")

	errInvalidWrite = errors.New("invalid write result")
	errWhence       = errors.New("Seek: invalid whence")
	errOffset       = errors.New("Seek: invalid offset")
)

// Reader gives bytes.
type Reader interface {
	Read(p []byte) (n int, err error)
}

// Writer takes bytes.
type Writer interface {
	Write(p []byte) (n int, err error)
}

// Closer can be closed.
type Closer interface {
	Close() error
}

// Seeker can go to another place.
type Seeker interface {
	Seek(offset int64, whence int) (int64, error)
}

type ReadWriter interface {
	Reader
	Writer
}

type ReadCloser interface {
	Reader
	Closer
}

type WriteCloser interface {
	Writer
	Closer
}

type ReadWriteCloser interface {
	Reader
	Writer
	Closer
}

type ReadSeeker interface {
	Reader
	Seeker
}

type ReadSeekCloser interface {
	Reader
	Seeker
	Closer
}

type WriteSeeker interface {
	Writer
	Seeker
}

type ReadWriteSeeker interface {
	Reader
	Writer
	Seeker
}

// ReaderFrom takes all that a Reader gives.
type ReaderFrom interface {
	ReadFrom(r Reader) (n int64, err error)
}

// WriterTo gives all to a Writer.
type WriterTo interface {
	WriteTo(w Writer) (n int64, err error)
}

// ReaderAt gives bytes from any place.
type ReaderAt interface {
	ReadAt(p []byte, off int64) (n int, err error)
}

// WriterAt takes bytes for any place.
type WriterAt interface {
	WriteAt(p []byte, off int64) (n int, err error)
}

type ByteReader interface {
	ReadByte() (byte, error)
}

type ByteScanner interface {
	ByteReader
	UnreadByte() error
}

type ByteWriter interface {
	WriteByte(c byte) error
}

type RuneReader interface {
	ReadRune() (r rune, size int, err error)
}

type RuneScanner interface {
	RuneReader
	UnreadRune() error
}

type StringWriter interface {
	WriteString(s string) (n int, err error)
}

// WriteString writes s to w.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAtLeast reads until buf holds min bytes.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min && err == nil {
		var more int
		more, err = r.Read(buf[n:])
		n += more
	}
	if n >= min {
		return n, nil
	}
	if n > 0 && err == EOF {
		err = ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull fills buf.
func ReadFull(r Reader, buf []byte) (n int, err error) {
	return ReadAtLeast(r, buf, len(buf))
}

// ReadAll reads to the end.
func ReadAll(r Reader) ([]byte, error) {
	all := make([]byte, 0, 512)
	for {
		if len(all) == cap(all) {
			all = append(all, 0)[:len(all)]
		}
		n, err := r.Read(all[len(all):cap(all)])
		all = all[:len(all)+n]
		if err == EOF {
			return all, nil
		}
		if err != nil {
			return all, err
		}
	}
}

// Copy writes to dst what src gives, to its end.
func Copy(dst Writer, src Reader) (written int64, err error) {
	return copyBuffer(dst, src, nil)
}

// CopyBuffer is Copy by way of buf.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return copyBuffer(dst, src, buf)
}

// CopyN copies n bytes.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	if written < n && err == nil {
		err = EOF
	}
	return written, err
}

func copyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if wt, ok := src.(WriterTo); ok {
		return wt.WriteTo(dst)
	}
	if rf, ok := dst.(ReaderFrom); ok {
		return rf.ReadFrom(src)
	}
	if buf == nil {
		size := 32 * 1024
		if l, ok := src.(*LimitedReader); ok && l.N < int64(size) {
			size = int(l.N)
			if size < 1 {
				size = 1
			}
		}
		buf = make([]byte, size)
	}
	for {
		n, readErr := src.Read(buf)
		if n > 0 {
			wrote, writeErr := dst.Write(buf[:n])
			if wrote < 0 || wrote > n {
				wrote = 0
				if writeErr == nil {
					writeErr = errInvalidWrite
				}
			}
			written += int64(wrote)
			if writeErr != nil {
				return written, writeErr
			}
			if wrote != n {
				return written, ErrShortWrite
			}
		}
		if readErr == EOF {
			return written, nil
		}
		if readErr != nil {
			return written, readErr
		}
	}
}
