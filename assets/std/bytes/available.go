//go:build go1.21

package bytes

// ContainsFunc reports whether f holds for a character of b.
func ContainsFunc(b []byte, f func(rune) bool) bool {
	return IndexFunc(b, f) >= 0
}

// Available gives how many bytes can be written without making room.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// AvailableBuffer gives that room as an empty slice, to append to and to Write at once.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }
