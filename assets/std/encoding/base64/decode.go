package base64

// skip gives the first place from at on that holds no line end.
func skip(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// A quantum is up to four characters: their values, and what came behind them.
type quantum struct {
	values [4]byte
	n      int
	next   int   // place behind it
	ends   bool  // nothing more can follow
	broken bool  // it stands for no bytes
	err    error // of it or of what follows
}

func (q *quantum) fail(at int) quantum {
	q.ends, q.broken, q.err = true, true, CorruptInputError(at)
	return *q
}

// quantum reads one from at on.
func (enc *Encoding) quantum(src []byte, at int) quantum {
	var q quantum
	for q.n < 4 {
		at = skip(src, at)
		if at == len(src) {
			if q.n == 1 || q.n > 0 && enc.padding != NoPadding {
				return q.fail(at - q.n)
			}
			q.ends, q.next = true, at
			return q
		}
		c := src[at]
		at++
		if v := enc.values[c]; v != 255 {
			q.values[q.n] = v
			q.n++
			continue
		}
		if rune(c) != enc.padding || q.n < 2 {
			return q.fail(at - 1)
		}
		return enc.filled(q, src, at)
	}
	q.next = at
	return q
}

// filled reads what follows the first character that fills a quantum up.
func (enc *Encoding) filled(q quantum, src []byte, at int) quantum {
	if q.n == 2 {
		at = skip(src, at)
		if at == len(src) {
			return q.fail(at)
		}
		if rune(src[at]) != enc.padding {
			return q.fail(at)
		}
		at++
	}
	q.next, q.ends = at, true
	if rest := skip(src, at); rest < len(src) {
		q.err = CorruptInputError(rest)
		q.next = rest
	}
	return q
}

// Decode writes the bytes that src spells into dst, and gives their number up to a mistake. Line
// ends may stand anywhere.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for at := 0; at < len(src); {
		q := enc.quantum(src, at)
		if q.broken || q.n == 0 {
			return n, q.err
		}
		bits := uint32(q.values[0])<<26 | uint32(q.values[1])<<20 | uint32(q.values[2])<<14 | uint32(q.values[3])<<8
		if enc.strict && q.n < 4 && bits<<(8*(q.n-1)) != 0 {
			return n, CorruptInputError(q.next - (4 - q.n))
		}
		for i := 0; i < q.n-1; i++ {
			dst[n] = byte(bits >> (24 - 8*i))
			n++
		}
		if q.ends {
			return n, q.err
		}
		at = q.next
	}
	return n, nil
}

// DecodeString gives the bytes that s spells, up to a mistake.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	dst := make([]byte, enc.DecodedLen(len(s))+3)
	n, err := enc.Decode(dst, []byte(s))
	return dst[:n], err
}
