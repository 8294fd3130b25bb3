//go:build go1.22

package slices

// shorten gives the elements that are left of s, and makes those zero that are not.
func shorten[S ~[]E, E any](s, left S) S {
	if len(left) < len(s) {
		clear(s[len(left):])
	}
	return left
}

// Concat gives a new slice with the elements of all, one after the other.
func Concat[S ~[]E, E any](all ...S) S {
	joined := S{}
	for _, s := range all {
		joined = append(joined, s...)
	}
	if len(joined) == 0 {
		return nil
	}
	return joined
}
