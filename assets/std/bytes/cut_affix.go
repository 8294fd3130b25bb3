//go:build go1.20

package bytes

// CutPrefix gives s without prefix, and whether it begins with it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	return TrimPrefix(s, prefix), HasPrefix(s, prefix)
}

// CutSuffix gives s without suffix, and whether it ends with it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	return TrimSuffix(s, suffix), HasSuffix(s, suffix)
}
