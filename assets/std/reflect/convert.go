package reflect

func isNumber(k Kind) bool { return Int <= k && k <= Float64 }

func isWhole(k Kind) bool { return Int <= k && k <= Uintptr }

// ConvertibleTo reports whether a conversion of a value of type t to u is valid.
func (t *rtype) ConvertibleTo(u Type) bool {
	to := typeNumber(u.number())
	switch {
	case t.AssignableTo(u), t.kind == Interface && false:
		return true
	case isNumber(t.kind) && isNumber(to.kind):
		return true
	case (t.kind == Complex64 || t.kind == Complex128) && (to.kind == Complex64 || to.kind == Complex128):
		return true
	case to.kind == String:
		return isWhole(t.kind) || t.kind == String || t.isText()
	case t.kind == String:
		return to.isText()
	}
	return sameBelow(t, to)
}

// isText reports whether it is a slice of bytes or runes.
func (t *rtype) isText() bool {
	if t.kind != Slice {
		return false
	}
	elem := typeNumber(t.elem)
	return elem.kind == Uint8 || elem.kind == Int32
}

// sameBelow reports whether both are the same without their names.
func sameBelow(t, u *rtype) bool {
	if t.kind != u.kind || t.elem != u.elem || t.key != u.key || t.length != u.length || t.fields != u.fields {
		return false
	}
	switch t.kind {
	case Struct:
		for i := 0; i < t.fields; i++ {
			name, typ, _, embedded, _ := field(t.id, i)
			other, otherTyp, _, otherEmbedded, _ := field(u.id, i)
			if name != other || typ != otherTyp || embedded != otherEmbedded {
				return false
			}
		}
		return true
	case Func:
		t.sign("In")
		u.sign("In")
		if len(t.ins) != len(u.ins) || len(t.outs) != len(u.outs) || t.variadic != u.variadic {
			return false
		}
		for i := range t.ins {
			if t.ins[i] != u.ins[i] {
				return false
			}
		}
		for i := range t.outs {
			if t.outs[i] != u.outs[i] {
				return false
			}
		}
		return true
	case Interface:
		return implements(t.id, u.id) && implements(u.id, t.id)
	case Chan:
		return t.dir == u.dir || t.dir == BothDir
	}
	return true
}

// CanConvert reports whether Convert does not panic.
func (v Value) CanConvert(t Type) bool { return v.Type().ConvertibleTo(t) }

// Convert converts v to another type.
func (v Value) Convert(t Type) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Convert", Invalid})
	}
	if !v.typ.ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + v.typ.name + " cannot be converted to type " + t.String())
	}
	v = v.whole()
	to := Value{typ: typeNumber(t.number()), at: fresh(t.number()), flag: settable}
	switch {
	case isNumber(v.Kind()) && isNumber(to.Kind()):
		convertNumber(v, to)
	case to.Kind() == String && isWhole(v.Kind()):
		setText(to.at, string(rune(int64(word(v.at)))))
	case to.Kind() == String && v.Kind() == Slice:
		if typeNumber(v.typ.elem).kind == Uint8 {
			setText(to.at, string(v.Bytes()))
		} else {
			setText(to.at, string(v.runes()))
		}
	case v.Kind() == String && to.Kind() == Slice:
		if typeNumber(to.typ.elem).kind == Uint8 {
			store(to.typ.id, place([]byte(text(v.at))), to.at)
		} else {
			store(to.typ.id, place([]rune(text(v.at))), to.at)
		}
	case to.Kind() == Interface:
		to.Set(v)
	case to.Kind() == Complex64 || to.Kind() == Complex128:
		to.SetComplex(v.Complex())
	default:
		store(to.typ.id, v.at, to.at)
	}
	to.flag = v.flag & hidden
	return to
}

func (v Value) runes() []rune {
	all := make([]rune, v.Len())
	for i := range all {
		all[i] = rune(v.Index(i).Int())
	}
	return all
}

func convertNumber(v, to Value) {
	switch {
	case to.isInt() && v.isInt():
		to.SetInt(v.Int())
	case to.isInt() && v.isUint():
		to.SetInt(int64(v.Uint()))
	case to.isInt():
		to.SetInt(int64(v.Float()))
	case to.isUint() && v.isInt():
		to.SetUint(uint64(v.Int()))
	case to.isUint() && v.isUint():
		to.SetUint(v.Uint())
	case to.isUint():
		to.SetUint(uint64(v.Float()))
	case v.isInt():
		to.SetFloat(float64(v.Int()))
	case v.isUint():
		to.SetFloat(float64(v.Uint()))
	default:
		to.SetFloat(v.Float())
	}
}

func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

func (v Value) Complex() complex128 {
	v.must("Complex", Complex64, Complex128)
	return complex(float(v.at), float(v.at+1))
}

func (v Value) SetComplex(x complex128) {
	v.assign("SetComplex")
	v.must("SetComplex", Complex64, Complex128)
	if v.Kind() == Complex64 {
		x = complex128(complex64(x))
	}
	setFloat(v.at, real(x))
	setFloat(v.at+1, imag(x))
}

// OverflowInt reports whether x does not fit.
func (v Value) OverflowInt(x int64) bool {
	v.must("OverflowInt", Int, Int8, Int16, Int32, Int64)
	unused := uint(64 - v.typ.Bits())
	return x != x<<unused>>unused
}

// OverflowUint reports whether x does not fit.
func (v Value) OverflowUint(x uint64) bool {
	v.must("OverflowUint", Uint, Uint8, Uint16, Uint32, Uint64, Uintptr)
	unused := uint(64 - v.typ.Bits())
	return x != x<<unused>>unused
}

// OverflowFloat reports whether x does not fit.
func (v Value) OverflowFloat(x float64) bool {
	v.must("OverflowFloat", Float32, Float64)
	return v.Kind() == Float32 && tooLarge(x)
}

// OverflowComplex reports whether a part of x does not fit.
func (v Value) OverflowComplex(x complex128) bool {
	v.must("OverflowComplex", Complex64, Complex128)
	return v.Kind() == Complex64 && (tooLarge(real(x)) || tooLarge(imag(x)))
}

func tooLarge(x float64) bool {
	if x < 0 {
		x = -x
	}
	const most = 0x1p127 * (1 + (1 - 0x1p-23))
	return most < x && x <= 0x1p1023*(1+(1-0x1p-52))
}

// Addr gives a pointer to v.
func (v Value) Addr() Value {
	if v.flag&settable == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	at := room(1)
	setWord(at, uint64(v.at))
	return Value{typ: typeNumber(pointerTo(v.typ.id)), at: at, flag: v.flag & hidden}
}

// UnsafeAddr gives the address of v.
func (v Value) UnsafeAddr() uintptr {
	if v.flag&settable == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.at)
}
