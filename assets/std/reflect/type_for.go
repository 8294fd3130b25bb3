//go:build go1.22

package reflect

// TypeFor gives the type T.
func TypeFor[T any]() Type {
	return TypeOf((*T)(nil)).Elem()
}
