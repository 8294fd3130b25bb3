package reflect

import "strconv"

// derived gives the number of the type of pointers to, slices of, or channels of type id.
func derived(kind, id int) int

// composed gives the number of the map or array type of these parts, 0 when the program has none.
func composed(kind, key, elem, length int) int

func makeMap(id int) uint64

// setMap stores the value under the key, or takes the key away when value is 0.
func setMap(id int, m uint64, key, value int)

// findMap gives the heap word of the value under the key, 0 when there is none.
func findMap(id int, m uint64, key int) int

// pointerTo gives the type of pointers to a type.
func pointerTo(id int) int { return derived(int(Pointer), id) }

// PointerTo gives the type of pointers to t.
func PointerTo(t Type) Type { return toType(pointerTo(t.number())) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf gives the type of slices of t.
func SliceOf(t Type) Type { return toType(derived(int(Slice), t.number())) }

// ChanOf gives the type of channels of t; of one direction only where the program has it.
func ChanOf(dir ChanDir, t Type) Type {
	if dir == BothDir {
		return toType(derived(int(Chan), t.number()))
	}
	return known(composed(int(Chan), 0, t.number(), int(dir)), dir.String()+" "+t.String())
}

// MapOf gives the type of maps from key to elem, where the program has it.
func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return known(composed(int(Map), key.number(), elem.number(), 0), "map["+key.String()+"]"+elem.String())
}

// ArrayOf gives the type of arrays of so many elem, where the program has it.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	name := "[" + strconv.Itoa(length) + "]" + elem.String()
	return known(composed(int(Array), 0, elem.number(), length), name)
}

func known(id int, name string) Type {
	if id == 0 {
		panic("reflect: the program has no type " + name)
	}
	return toType(id)
}

// New gives a pointer to a zero value.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	at := room(1)
	setWord(at, uint64(fresh(typ.number())))
	return Value{typ: typeNumber(pointerTo(typ.number())), at: at}
}

// MakeSlice makes a slice.
func MakeSlice(typ Type, len, cap int) Value {
	switch {
	case typ.Kind() != Slice:
		panic("reflect.MakeSlice of non-slice type")
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	at := room(3)
	setWord(at, uint64(room(cap*words(typ.Elem().number()))))
	setWord(at+1, uint64(len))
	setWord(at+2, uint64(cap))
	return Value{typ: typeNumber(typ.number()), at: at}
}

// MakeMap makes a map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map for about n keys.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	at := room(1)
	setWord(at, makeMap(typ.number()))
	return Value{typ: typeNumber(typ.number()), at: at}
}

// Append appends values to a slice.
func Append(s Value, x ...Value) Value {
	s.must("Append", Slice)
	n := s.Len()
	s = s.grown(len(x))
	for i, each := range x {
		s.Index(n + i).Set(each)
	}
	return s
}

// AppendSlice appends a slice to a slice.
func AppendSlice(s, t Value) Value {
	s.must("AppendSlice", Slice)
	t.must("AppendSlice", Slice)
	if s.typ.elem != t.typ.elem {
		panic("reflect.AppendSlice: " + s.typ.name + " != " + t.typ.name)
	}
	n := s.Len()
	s = s.grown(t.Len())
	Copy(s.Slice(n, s.Len()), t)
	return s
}

// grown gives the slice with n elements more.
func (v Value) grown(n int) Value {
	length, capacity := v.Len()+n, v.Cap()
	if length > capacity {
		if capacity == 0 {
			capacity = n
		}
		for capacity < length {
			if v.Len() < 1024 {
				capacity += capacity
			} else {
				capacity += capacity / 4
			}
		}
		larger := MakeSlice(v.typ, length, capacity)
		Copy(larger, v)
		return larger
	}
	at := room(3)
	setWord(at, word(v.at))
	setWord(at+1, uint64(length))
	setWord(at+2, uint64(capacity))
	return Value{typ: v.typ, at: at}
}

// Copy copies elements, as many as both have.
func Copy(dst, src Value) int {
	dst.must("Copy", Array, Slice)
	n := dst.Len()
	if src.Len() < n {
		n = src.Len()
	}
	if src.Kind() == String {
		for i := 0; i < n; i++ {
			setWord(dst.Index(i).at, uint64(text(src.at)[i]))
		}
		return n
	}
	src.must("Copy", Array, Slice)
	if n == 0 {
		return 0
	}
	to, from := dst.Index(0).at, src.Index(0).at
	size := n * words(dst.typ.elem)
	if to > from {
		for i := size - 1; i >= 0; i-- {
			setWord(to+i, word(from+i))
		}
		return n
	}
	for i := 0; i < size; i++ {
		setWord(to+i, word(from+i))
	}
	return n
}

// Slice gives v[i:j].
func (v Value) Slice(i, j int) Value { return v.slice("Slice", i, j, -1) }

// Slice3 gives v[i:j:k].
func (v Value) Slice3(i, j, k int) Value { return v.slice("Slice3", i, j, k) }

func (v Value) slice(method string, i, j, k int) Value {
	base, capacity, typ := 0, 0, v.typ
	switch v.Kind() {
	case String:
		if i < 0 || j < i || j > v.Len() {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		at := room(1)
		setText(at, text(v.at)[i:j])
		return Value{typ: v.typ, at: at, flag: v.flag & hidden}
	case Array:
		if v.flag&settable == 0 {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		base, capacity = v.at, v.typ.length
		typ = typeNumber(derived(int(Slice), v.typ.elem))
	case Slice:
		base, capacity = int(word(v.at)), v.Cap()
	default:
		panic(&ValueError{"reflect.Value." + method, v.Kind()})
	}
	if k < 0 {
		k = capacity
	}
	if i < 0 || j < i || k < j || k > capacity {
		panic("reflect.Value." + method + ": slice index out of bounds")
	}
	at := room(3)
	setWord(at, uint64(base+i*words(typ.elem)))
	setWord(at+1, uint64(j-i))
	setWord(at+2, uint64(k-i))
	return Value{typ: typ, at: at, flag: v.flag & hidden}
}

// SetLen sets the length of a slice.
func (v Value) SetLen(n int) {
	v.assign("SetLen")
	v.must("SetLen", Slice)
	if n < 0 || n > v.Cap() {
		panic("reflect: slice length out of range in SetLen")
	}
	setWord(v.at+1, uint64(n))
}

// SetCap sets the capacity of a slice.
func (v Value) SetCap(n int) {
	v.assign("SetCap")
	v.must("SetCap", Slice)
	if n < v.Len() || n > v.Cap() {
		panic("reflect: slice capacity out of range in SetCap")
	}
	setWord(v.at+2, uint64(n))
}

// SetBytes sets a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.assign("SetBytes")
	v.must("SetBytes", Slice)
	if v.typ.Elem().Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	from := place(x)
	for i := 0; i < 3; i++ {
		setWord(v.at+i, word(from+i))
	}
}

// keyAt gives the heap word of a key for the map.
func (v Value) keyAt(key Value) int {
	at := room(words(v.typ.key))
	Value{typ: typeNumber(v.typ.key), at: at, flag: settable}.Set(key)
	return at
}

// MapKeys gives the keys of a map, in no order.
func (v Value) MapKeys() []Value {
	v.must("MapKeys", Map)
	keys := []Value{}
	for _, at := range mapKeys(v.typ.id, v.at) {
		keys = append(keys, Value{typ: typeNumber(v.typ.key), at: at, flag: v.flag & hidden})
	}
	return keys
}

// MapIndex gives the value under the key; the zero Value when there is none.
func (v Value) MapIndex(key Value) Value {
	v.must("MapIndex", Map)
	at := findMap(v.typ.id, word(v.at), v.keyAt(key))
	if at == 0 {
		return Value{}
	}
	return copied(typeNumber(v.typ.elem), at, v.flag&hidden)
}

func copied(typ *rtype, from, flag int) Value {
	at := fresh(typ.id)
	store(typ.id, from, at)
	return Value{typ: typ, at: at, flag: flag}
}

// SetMapIndex stores elem under the key; the zero Value takes the key away.
func (v Value) SetMapIndex(key, elem Value) {
	v.must("SetMapIndex", Map)
	if v.flag&hidden != 0 {
		panic("reflect: reflect.Value.SetMapIndex using value obtained using unexported field")
	}
	at := v.keyAt(key)
	if elem.typ == nil {
		setMap(v.typ.id, word(v.at), at, 0)
		return
	}
	value := room(words(v.typ.elem))
	Value{typ: typeNumber(v.typ.elem), at: value, flag: settable}.Set(elem)
	setMap(v.typ.id, word(v.at), at, value)
}

// A MapIter goes through a map.
type MapIter struct {
	m    Value
	keys []int
	next int
}

// MapRange gives one for the map.
func (v Value) MapRange() *MapIter {
	v.must("MapRange", Map)
	return &MapIter{m: v}
}

// Next goes on, and reports whether there is another key.
func (iter *MapIter) Next() bool {
	if iter.next == 0 {
		iter.keys = mapKeys(iter.m.typ.id, iter.m.at)
	}
	if iter.next > len(iter.keys) {
		panic("MapIter.Next called on exhausted iterator")
	}
	iter.next++
	return iter.next <= len(iter.keys)
}

// Key gives the key.
func (iter *MapIter) Key() Value {
	if iter.next == 0 {
		panic("MapIter.Key called before Next")
	}
	return copied(typeNumber(iter.m.typ.key), iter.keys[iter.next-1], iter.m.flag&hidden)
}

// Value gives the value.
func (iter *MapIter) Value() Value {
	if iter.next == 0 {
		panic("MapIter.Value called before Next")
	}
	at := iter.keys[iter.next-1] + words(iter.m.typ.key)
	return copied(typeNumber(iter.m.typ.elem), at, iter.m.flag&hidden)
}

// Reset begins again, with another map.
func (iter *MapIter) Reset(v Value) { *iter = MapIter{m: v} }

// SetIterKey sets v to the key.
func (v Value) SetIterKey(iter *MapIter) { v.Set(iter.Key()) }

// SetIterValue sets v to the value.
func (v Value) SetIterValue(iter *MapIter) { v.Set(iter.Value()) }
