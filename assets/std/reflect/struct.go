package reflect

import "strconv"

// A StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // "" when it is exported
	Type      Type
	Tag       StructTag
	Offset    uintptr // in bytes
	Index     []int
	Anonymous bool
}

// IsExported reports whether other packages see it.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the text behind a field, by custom key:"value" pairs with spaces between.
type StructTag string

// Get gives the value of the key, "" when there is none.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup gives the value of the key, and whether there is one.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		end := 0
		for end < len(rest) && rest[end] > ' ' && rest[end] != ':' && rest[end] != '"' && rest[end] != 0x7f {
			end++
		}
		if end == 0 || end+1 >= len(rest) || rest[end] != ':' || rest[end+1] != '"' {
			return "", false
		}
		name := rest[:end]
		quoted, err := strconv.QuotedPrefix(rest[end+1:])
		if err != nil {
			return "", false
		}
		rest = rest[end+1+len(quoted):]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func (t *rtype) Align() int {
	switch t.kind {
	case Bool, Int8, Uint8:
		return 1
	case Int16, Uint16:
		return 2
	case Int32, Uint32, Float32, Complex64:
		return 4
	case Array:
		return typeNumber(t.elem).Align()
	case Struct:
		most := 1
		for i := 0; i < t.fields; i++ {
			_, typ, _, _, _ := field(t.id, i)
			if align := typeNumber(typ).Align(); align > most {
				most = align
			}
		}
		return most
	}
	return 8
}

func (t *rtype) FieldAlign() int { return t.Align() }

func (t *rtype) NumField() int {
	if t.kind != Struct {
		panic("reflect: NumField of non-struct type " + t.name)
	}
	return t.fields
}

func (t *rtype) Field(i int) StructField {
	if t.kind != Struct {
		panic("reflect: Field of non-struct type " + t.name)
	}
	if i < 0 || i >= t.fields {
		panic("reflect: Field index out of bounds")
	}
	name, typ, _, embedded, tag := field(t.id, i)
	f := StructField{Name: name, Type: toType(typ), Tag: StructTag(tag), Index: []int{i}, Anonymous: embedded}
	if !exported(name) {
		f.PkgPath = "main"
	}
	offset := 0
	for before := 0; ; before++ {
		_, typ, _, _, _ := field(t.id, before)
		each := typeNumber(typ)
		align := each.Align()
		offset = (offset + align - 1) / align * align
		if before == i {
			break
		}
		offset += each.size
	}
	f.Offset = uintptr(offset)
	return f
}

func (t *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var at Type = t
	for i, each := range index {
		if i > 0 {
			at = f.Type
			if at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(each)
	}
	f.Index = index
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	return t.FieldByNameFunc(func(each string) bool { return each == name })
}

// FieldByNameFunc looks level by level through embedded structs; what is found twice on a level is
// nobody's.
func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	if t.kind != Struct {
		panic("reflect: FieldByNameFunc of non-struct type " + t.name)
	}
	type reached struct {
		typ   *rtype
		index []int
	}
	seen := map[*rtype]bool{}
	for level := []reached{{t, nil}}; len(level) > 0; {
		var found []StructField
		var below []reached
		for _, at := range level {
			if seen[at.typ] {
				continue
			}
			seen[at.typ] = true
			for i := 0; i < at.typ.fields; i++ {
				f := at.typ.Field(i)
				f.Index = append(at.index[:len(at.index):len(at.index)], i)
				if match(f.Name) {
					found = append(found, f)
				}
				inside := typeNumber(f.Type.number())
				if inside.kind == Pointer {
					inside = typeNumber(inside.elem)
				}
				if f.Anonymous && inside.kind == Struct {
					below = append(below, reached{inside, f.Index})
				}
			}
		}
		if len(found) == 1 {
			return found[0], true
		}
		if len(found) > 1 {
			return StructField{}, false
		}
		level = below
	}
	return StructField{}, false
}

// VisibleFields gives all fields of a struct type, those of embedded structs too.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	var walk func(t Type, index []int)
	walk = func(at Type, index []int) {
		for i := 0; i < at.NumField(); i++ {
			f := at.Field(i)
			f.Index = append(index[:len(index):len(index)], i)
			if same, ok := t.FieldByName(f.Name); !ok || len(same.Index) == len(f.Index) {
				all = append(all, f)
			}
			inside := f.Type
			if f.Anonymous && inside.Kind() == Pointer {
				inside = inside.Elem()
			}
			if f.Anonymous && inside.Kind() == Struct {
				walk(inside, f.Index)
			}
		}
	}
	walk(t, nil)
	return all
}

func (v Value) NumField() int {
	v.must("NumField", Struct)
	return v.typ.fields
}

func (v Value) Field(i int) Value {
	v.must("Field", Struct)
	if i < 0 || i >= v.typ.fields {
		panic("reflect: Field index out of range")
	}
	name, typ, offset, _, _ := field(v.typ.id, i)
	flag := v.flag
	if !exported(name) {
		flag |= hidden
	}
	return Value{typ: typeNumber(typ), at: v.at + offset, flag: flag}
}

// FieldByIndex goes down through embedded structs.
func (v Value) FieldByIndex(index []int) Value {
	for i, each := range index {
		if i > 0 && v.Kind() == Pointer && v.typ.Elem().Kind() == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(each)
	}
	return v
}

func (v Value) FieldByName(name string) Value {
	v.must("FieldByName", Struct)
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc gives the field whose name match likes.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.must("FieldByNameFunc", Struct)
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}
