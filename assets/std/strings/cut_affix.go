//go:build go1.20

package strings

// CutPrefix gives s without prefix, and whether it begins with it.
func CutPrefix(s, prefix string) (after string, found bool) {
	return TrimPrefix(s, prefix), HasPrefix(s, prefix)
}

// CutSuffix gives s without suffix, and whether it ends with it.
func CutSuffix(s, suffix string) (before string, found bool) {
	return TrimSuffix(s, suffix), HasSuffix(s, suffix)
}
