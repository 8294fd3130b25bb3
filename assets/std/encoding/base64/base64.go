// Package base64 writes three bytes as four characters, and reads them back (RFC 4648).
package base64

import "strconv"

// What fills the last four characters up.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// An Encoding is an alphabet of 64 characters, and what it fills up with.
type Encoding struct {
	alphabet string
	values   [256]byte // 255: not in the alphabet
	padding  rune
	strict   bool
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// The usual encodings; those for URLs have - and _ in place of + and /.
var (
	StdEncoding    = NewEncoding(letters + "+/")
	URLEncoding    = NewEncoding(letters + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// NewEncoding gives the Encoding of an alphabet, which fills up with =.
func NewEncoding(alphabet string) *Encoding {
	if len(alphabet) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{alphabet: alphabet, padding: StdPadding}
	for i := range e.values {
		e.values[i] = 255
	}
	for i := 0; i < len(alphabet); i++ {
		if alphabet[i] == '\n' || alphabet[i] == '\r' {
			panic("encoding alphabet contains newline character")
		}
		e.values[alphabet[i]] = byte(i)
	}
	return e
}

// WithPadding gives the Encoding that fills up with padding, or not at all with NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	if padding == '\r' || padding == '\n' || padding > 0xff {
		panic("invalid padding")
	}
	if padding >= 0 && enc.values[byte(padding)] != 255 {
		panic("padding contained in alphabet")
	}
	enc.padding = padding
	return &enc
}

// Strict gives the Encoding that takes no bits behind the last byte.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen gives the number of characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen gives the greatest number of bytes in n characters.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n * 6 / 8
	}
	return n / 4 * 3
}

// Encode writes the characters of src into dst.
func (enc *Encoding) Encode(dst, src []byte) {
	at := 0
	for len(src) > 0 {
		var group [3]byte
		taken := copy(group[:], src)
		src = src[taken:]
		bits := uint(group[0])<<16 | uint(group[1])<<8 | uint(group[2])
		for i := 0; i < 4; i++ {
			if i <= taken {
				dst[at] = enc.alphabet[bits>>(18-6*i)&63]
			} else if enc.padding == NoPadding {
				break
			} else {
				dst[at] = byte(enc.padding)
			}
			at++
		}
	}
}

// EncodeToString gives the characters of src.
func (enc *Encoding) EncodeToString(src []byte) string {
	dst := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(dst, src)
	return string(dst)
}

// A CorruptInputError is the place of the first character that cannot stand there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}
