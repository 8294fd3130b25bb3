// Package bytes works on slices of bytes as package strings does on text.
package bytes

import (
	"io"
	"strings"
	"unicode"
)

// Equal reports whether a and b hold the same bytes.
func Equal(a, b []byte) bool {
	return string(a) == string(b)
}

// Compare gives -1, 0 or 1 as a stands before, with or after b.
func Compare(a, b []byte) int {
	return strings.Compare(string(a), string(b))
}

// Clone gives a copy of b.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

func Count(s, sep []byte) int {
	return strings.Count(string(s), string(sep))
}

func Contains(b, subslice []byte) bool {
	return Index(b, subslice) >= 0
}

func ContainsAny(b []byte, chars string) bool {
	return IndexAny(b, chars) >= 0
}

func ContainsRune(b []byte, r rune) bool {
	return IndexRune(b, r) >= 0
}

func Index(s, sep []byte) int {
	return strings.Index(string(s), string(sep))
}

func LastIndex(s, sep []byte) int {
	return strings.LastIndex(string(s), string(sep))
}

func IndexByte(b []byte, c byte) int {
	for i, each := range b {
		if each == c {
			return i
		}
	}
	return -1
}

func LastIndexByte(s []byte, c byte) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func IndexRune(s []byte, r rune) int {
	return strings.IndexRune(string(s), r)
}

func IndexAny(s []byte, chars string) int {
	return strings.IndexAny(string(s), chars)
}

func LastIndexAny(s []byte, chars string) int {
	return strings.LastIndexAny(string(s), chars)
}

func IndexFunc(s []byte, f func(r rune) bool) int {
	return strings.IndexFunc(string(s), f)
}

func LastIndexFunc(s []byte, f func(r rune) bool) int {
	return strings.LastIndexFunc(string(s), f)
}

func HasPrefix(s, prefix []byte) bool {
	return len(s) >= len(prefix) && Equal(s[:len(prefix)], prefix)
}

func HasSuffix(s, suffix []byte) bool {
	return len(s) >= len(suffix) && Equal(s[len(s)-len(suffix):], suffix)
}

// EqualFold reports whether s and t are the same but for upper and lower case.
func EqualFold(s, t []byte) bool {
	return strings.EqualFold(string(s), string(t))
}

// parts gives the pieces of s that stand behind one another, each followed by gap bytes.
func parts(s []byte, pieces []string, gap int) [][]byte {
	if pieces == nil {
		return nil
	}
	out := make([][]byte, 0, len(pieces))
	at := 0
	for i, piece := range pieces {
		end := at + len(piece)
		if i+1 < len(pieces) {
			out = append(out, s[at:end:end])
		} else {
			out = append(out, s[at:end])
		}
		at = end + gap
	}
	return out
}

func Split(s, sep []byte) [][]byte {
	return SplitN(s, sep, -1)
}

func SplitN(s, sep []byte, n int) [][]byte {
	return parts(s, strings.SplitN(string(s), string(sep), n), len(sep))
}

func SplitAfter(s, sep []byte) [][]byte {
	return SplitAfterN(s, sep, -1)
}

func SplitAfterN(s, sep []byte, n int) [][]byte {
	return parts(s, strings.SplitAfterN(string(s), string(sep), n), 0)
}

// Fields gives the words between white space.
func Fields(s []byte) [][]byte {
	return FieldsFunc(s, unicode.IsSpace)
}

func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	out := [][]byte{}
	start := -1
	for i, r := range string(s) {
		if f(r) {
			if start >= 0 {
				out = append(out, s[start:i:i])
				start = -1
			}
		} else if start < 0 {
			start = i
		}
	}
	if start >= 0 {
		out = append(out, s[start:len(s):len(s)])
	}
	return out
}

// Cut gives what stands before and after the first sep, and whether there is one.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// Join puts the slices behind one another, with sep between them.
func Join(s [][]byte, sep []byte) []byte {
	out := []byte{}
	for i, each := range s {
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, each...)
	}
	return out
}

// Repeat gives b count times.
func Repeat(b []byte, count int) []byte {
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	return []byte(strings.Repeat(string(b), count))
}

func Replace(s, old, new []byte, n int) []byte {
	return []byte(strings.Replace(string(s), string(old), string(new), n))
}

func ReplaceAll(s, old, new []byte) []byte {
	return Replace(s, old, new, -1)
}

func Map(mapping func(r rune) rune, s []byte) []byte {
	return []byte(strings.Map(mapping, string(s)))
}

func ToUpper(s []byte) []byte { return []byte(strings.ToUpper(string(s))) }
func ToLower(s []byte) []byte { return []byte(strings.ToLower(string(s))) }
func ToTitle(s []byte) []byte { return []byte(strings.ToTitle(string(s))) }
func Title(s []byte) []byte   { return []byte(strings.Title(string(s))) }

func ToValidUTF8(s, replacement []byte) []byte {
	return []byte(strings.ToValidUTF8(string(s), string(replacement)))
}

// Runes gives the characters of s.
func Runes(s []byte) []rune {
	return []rune(string(s))
}

// TrimLeftFunc gives s without the characters at its begin that satisfy f; nil when nothing is left.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	rest := len(strings.TrimLeftFunc(string(s), f))
	if rest == 0 {
		return nil
	}
	return s[len(s)-rest:]
}

func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(strings.TrimRightFunc(string(s), f))]
}

func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

func Trim(s []byte, cutset string) []byte {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

func TrimLeft(s []byte, cutset string) []byte {
	return TrimLeftFunc(s, func(r rune) bool { return strings.ContainsRune(cutset, r) })
}

func TrimRight(s []byte, cutset string) []byte {
	return TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune(cutset, r) })
}

func TrimSpace(s []byte) []byte {
	return TrimFunc(s, unicode.IsSpace)
}

func TrimPrefix(s, prefix []byte) []byte {
	if HasPrefix(s, prefix) {
		return s[len(prefix):]
	}
	return s
}

func TrimSuffix(s, suffix []byte) []byte {
	if HasSuffix(s, suffix) {
		return s[:len(s)-len(suffix)]
	}
	return s
}

// A Reader reads from a slice.
type Reader struct {
	s []byte
	r *strings.Reader
}

// NewReader gives a Reader of b.
func NewReader(b []byte) *Reader {
	return &Reader{b, strings.NewReader(string(b))}
}

func (r *Reader) Len() int                                      { return r.r.Len() }
func (r *Reader) Size() int64                                   { return r.r.Size() }
func (r *Reader) Read(b []byte) (n int, err error)              { return r.r.Read(b) }
func (r *Reader) ReadByte() (byte, error)                       { return r.r.ReadByte() }
func (r *Reader) UnreadByte() error                             { return r.r.UnreadByte() }
func (r *Reader) ReadRune() (ch rune, size int, err error)      { return r.r.ReadRune() }
func (r *Reader) UnreadRune() error                             { return r.r.UnreadRune() }
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) { return r.r.ReadAt(b, off) }
func (r *Reader) Seek(offset int64, whence int) (int64, error)  { return r.r.Seek(offset, whence) }

// Reset makes it read b.
func (r *Reader) Reset(b []byte) {
	*r = *NewReader(b)
}

// WriteTo writes what has not been read yet to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	return r.r.WriteTo(onlyWriter{w})
}

// An onlyWriter has no WriteString: bytes are written as bytes.
type onlyWriter struct {
	io.Writer
}
