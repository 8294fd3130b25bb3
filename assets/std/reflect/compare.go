//go:build go1.20

package reflect

// Comparable reports whether the value can be compared with ==.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Func, Map, Slice:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
	}
	return true
}

// Equal reports whether both are of one type and ==.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Type() != u.Type() {
		return false
	}
	if !v.Comparable() {
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	return v.Interface() == u.Interface()
}

// SetZero sets v to the zero value of its type.
func (v Value) SetZero() { v.Set(Zero(v.Type())) }

// Grow makes room for n more elements of the slice.
func (v Value) Grow(n int) {
	v.must("Grow", Slice)
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	if v.Len()+n <= v.Cap() {
		return
	}
	larger := MakeSlice(v.Type(), v.Len(), v.Len()+n)
	Copy(larger, v)
	v.Set(larger)
}
