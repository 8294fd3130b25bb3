//go:build go1.23

package slices

// Repeat gives a new slice with x count times.
func Repeat[S ~[]E, E any](x S, count int) S {
	if count < 0 {
		panic("cannot be negative")
	}
	repeated := make(S, 0, len(x)*count)
	for i := 0; i < count; i++ {
		repeated = append(repeated, x...)
	}
	return repeated
}
