//go:build go1.21 && !go1.22

package slices

// shorten gives the elements that are left of s; what lies behind them stays as it is.
func shorten[S ~[]E, E any](s, left S) S { return left }
