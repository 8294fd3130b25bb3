//go:build go1.21

// Package maps has functions for maps of any type.
package maps

// Equal reports whether both hold the same keys and values.
func Equal[M1, M2 ~map[K]V, K, V comparable](m1 M1, m2 M2) bool {
	if len(m1) != len(m2) {
		return false
	}
	for key, value := range m1 {
		if other, ok := m2[key]; !ok || other != value {
			return false
		}
	}
	return true
}

// EqualFunc is Equal with a function that compares values.
func EqualFunc[M1 ~map[K]V1, M2 ~map[K]V2, K comparable, V1, V2 any](m1 M1, m2 M2, eq func(V1, V2) bool) bool {
	if len(m1) != len(m2) {
		return false
	}
	for key, value := range m1 {
		if other, ok := m2[key]; !ok || !eq(value, other) {
			return false
		}
	}
	return true
}

// Clone copies the map, not what its values point to.
func Clone[M ~map[K]V, K comparable, V any](m M) M {
	if m == nil {
		return nil
	}
	copied := make(M, len(m))
	for key, value := range m {
		copied[key] = value
	}
	return copied
}

// Copy adds all of src to dst.
func Copy[M1 ~map[K]V, M2 ~map[K]V, K comparable, V any](dst M1, src M2) {
	for key, value := range src {
		dst[key] = value
	}
}

// DeleteFunc takes away what del says.
func DeleteFunc[M ~map[K]V, K comparable, V any](m M, del func(K, V) bool) {
	for key, value := range m {
		if del(key, value) {
			delete(m, key)
		}
	}
}
