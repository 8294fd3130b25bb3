// Package reflect looks at values and their types while the program runs.
package reflect

import "strconv"

// A Kind is what sort of type one is.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = [...]string{"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8",
	"uint16", "uint32", "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "array", "chan",
	"func", "interface", "map", "ptr", "slice", "string", "struct", "unsafe.Pointer"}

// String gives the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind" + strconv.Itoa(int(k))
}

// A ChanDir is which way values go through a channel.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

// String writes it as Go does.
func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// Type is the type of a value.
type Type interface {
	Align() int
	FieldAlign() int
	Method(i int) Method
	MethodByName(name string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	number() int
}

// An rtype is one type of the program. There is one of each, so pointers can be compared.
type rtype struct {
	id                   int // 0: a func type that the program does not name
	kind                 Kind
	elem, key            int
	length, fields, size int
	named, comparable    bool
	dir                  ChanDir
	name                 string
	methods              int
	ins, outs            []*rtype // of a func, once somebody has asked
	variadic             bool
	signed               bool // ins, outs and variadic are there
}

// describe gives what the program knows of type id; of an interface, methods it asks for.
func describe(id int) (kind, elem, key, length, fields, size int, named, comparable bool, dir int, name string, methods int)

// field gives field i of struct type id; offset counts words.
func field(id, i int) (name string, typ int, offset int, embedded bool, tag string)

// implements reports whether values of type id have the methods of the interface type.
func implements(id, iface int) bool

// typeOf gives the number of the type of what v holds.
func typeOf(v any) int

var types map[int]*rtype

func typeNumber(id int) *rtype {
	if id == 0 {
		return nil
	}
	t := types[id]
	if t == nil {
		t = &rtype{id: id}
		var kind, dir int
		kind, t.elem, t.key, t.length, t.fields, t.size, t.named, t.comparable, dir, t.name, t.methods = describe(id)
		t.kind = Kind(kind)
		t.dir = ChanDir(dir)
		if types == nil {
			types = map[int]*rtype{}
		}
		types[id] = t
	}
	return t
}

func toType(id int) Type {
	if t := typeNumber(id); t != nil {
		return t
	}
	return nil
}

// TypeOf gives the type of what i holds; nil of the nil interface.
func TypeOf(i any) Type {
	return toType(typeOf(i))
}

func (t *rtype) number() int      { return t.id }
func (t *rtype) String() string   { return t.name }
func (t *rtype) Kind() Kind       { return t.kind }
func (t *rtype) Size() uintptr    { return uintptr(t.size) }
func (t *rtype) Comparable() bool { return t.comparable }
func (t *rtype) NumMethod() int   { return t.methods }
func (t *rtype) Bits() int        { return t.size * 8 }
func (t *rtype) ChanDir() ChanDir { return t.dir }

func (t *rtype) Name() string {
	basic := Bool <= t.kind && t.kind <= Complex128 || t.kind == String || t.kind == UnsafePointer
	if !t.named && !basic {
		return ""
	}
	return t.name[t.dot()+1:]
}

// dot gives the place of the dot behind the package's name, -1 when there is none.
func (t *rtype) dot() int {
	for i := len(t.name) - 1; i >= 0; i-- {
		if t.name[i] == '.' {
			return i
		}
	}
	return -1
}

func (t *rtype) PkgPath() string {
	if dot := t.dot(); t.named && dot >= 0 {
		return t.name[:dot]
	}
	return ""
}

func (t *rtype) Elem() Type {
	if t.elem == 0 {
		panic("reflect: Elem of invalid type " + t.name)
	}
	return toType(t.elem)
}

func (t *rtype) Key() Type {
	if t.kind != Map {
		panic("reflect: Key of non-map type " + t.name)
	}
	return toType(t.key)
}

func (t *rtype) Len() int {
	if t.kind != Array {
		panic("reflect: Len of non-array type " + t.name)
	}
	return t.length
}

func exported(name string) bool {
	return name != "" && 'A' <= name[0] && name[0] <= 'Z'
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t.id, u.number())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	to := typeNumber(u.number())
	if t == to || to.kind == Interface && implements(t.id, to.id) {
		return true
	}
	return (!t.named || !to.named) && t.kind >= Array && sameBelow(t, to)
}
