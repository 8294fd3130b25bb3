//go:build go1.21

package reflect

// Clear empties a map, and sets all elements of a slice to zero.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		for i := 0; i < v.Len(); i++ {
			v.Index(i).SetZero()
		}
	case Map:
		for _, key := range v.MapKeys() {
			v.SetMapIndex(key, Value{})
		}
	default:
		panic(&ValueError{"reflect.Value.Clear", v.Kind()})
	}
}
