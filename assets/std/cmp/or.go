//go:build go1.22

package cmp

// Or gives the first value that is not zero.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, each := range vals {
		if each != zero {
			return each
		}
	}
	return zero
}
