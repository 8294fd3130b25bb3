//go:build go1.21

// Package cmp compares values that have an order.
package cmp

// Ordered are the types that have one.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 | ~string
}

// Less reports whether x is before y. NaN is before all numbers.
func Less[T Ordered](x, y T) bool {
	return x < y || x != x && y == y
}

// Compare gives -1 when x is before y, 1 when it is behind, else 0.
func Compare[T Ordered](x, y T) int {
	switch {
	case Less(x, y):
		return -1
	case Less(y, x):
		return 1
	}
	return 0
}
