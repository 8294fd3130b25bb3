package reflect

// A Value is a value of any type, held where it lies in memory.
type Value struct {
	typ  *rtype
	at   int // heap word of its first word; of a method's func, of its receiver
	flag int

	method   int    // of a method's func: the function that is called
	receiver *rtype // and the type of what lies at `at`
}

const (
	settable = 1 << iota // it was reached through a pointer
	hidden               // it was reached through a field that is not exported
)

// A ValueError is what a method panics with that does not go with the kind of its Value.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// place gives the heap word where what v holds lies; a copy when it lies nowhere.
func place(v any) int

// word and setWord read and write a heap word.
func word(at int) uint64

func setWord(at int, w uint64)

// load gives the value of type id at the heap word in an interface; of an interface, what it holds.
func load(id, at int) any

// store copies a value of type id.
func store(id, from, to int)

// box writes an interface.
func box(at int, v any)

// words gives the size of type id in memory.
func words(id int) int

// text and setText read and write a string.
func text(at int) string

func setText(at int, s string)

func float(at int) float64

func setFloat(at int, f float64)

// fresh makes room for a value of type id, all zero.
func fresh(id int) int

// mapKeys gives the heap words of the keys of the map of type id at the word; each value lies
// behind its key.
func mapKeys(id, at int) []int

// ValueOf gives what i holds.
func ValueOf(i any) Value {
	if i == nil {
		return Value{}
	}
	return Value{typ: typeNumber(typeOf(i)), at: place(i)}
}

// Zero gives the zero value of a type.
func Zero(typ Type) Value {
	return Value{typ: typeNumber(typ.number()), at: fresh(typ.number())}
}

// Indirect gives what a pointer points to, and other values as they are.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) must(method string, kinds ...Kind) {
	for _, k := range kinds {
		if v.Kind() == k {
			return
		}
	}
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

func (v Value) IsValid() bool { return v.typ != nil }

func (v Value) Kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	return v.typ.kind
}

func (v Value) Type() Type {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.typ
}

func (v Value) CanInterface() bool {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&hidden == 0
}

func (v Value) Interface() any {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag&hidden != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	v = v.whole()
	return load(v.typ.id, v.at)
}

func (v Value) CanSet() bool  { return v.flag == settable }
func (v Value) CanAddr() bool { return v.flag&settable != 0 }

func (v Value) Bool() bool {
	v.must("Bool", Bool)
	return word(v.at) != 0
}

func (v Value) isInt() bool   { return Int <= v.Kind() && v.Kind() <= Int64 }
func (v Value) isUint() bool  { return Uint <= v.Kind() && v.Kind() <= Uintptr }
func (v Value) isFloat() bool { return v.Kind() == Float32 || v.Kind() == Float64 }

func (v Value) CanInt() bool   { return v.isInt() }
func (v Value) CanUint() bool  { return v.isUint() }
func (v Value) CanFloat() bool { return v.isFloat() }

func (v Value) Int() int64 {
	if !v.isInt() {
		panic(&ValueError{"reflect.Value.Int", v.Kind()})
	}
	return int64(word(v.at))
}

func (v Value) Uint() uint64 {
	if !v.isUint() {
		panic(&ValueError{"reflect.Value.Uint", v.Kind()})
	}
	return word(v.at)
}

func (v Value) Float() float64 {
	if !v.isFloat() {
		panic(&ValueError{"reflect.Value.Float", v.Kind()})
	}
	return float(v.at)
}

// String gives a string, and of other kinds a text that names the type.
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return text(v.at)
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.typ.name + " Value>"
}

func (v Value) Bytes() []byte {
	v.must("Bytes", Slice, Array)
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}

// IsNil reports whether a value that can be nil is.
func (v Value) IsNil() bool {
	v.must("IsNil", Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer)
	if v.method != 0 {
		return false
	}
	return word(v.at) == 0
}

// IsZero reports whether it is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.Kind() {
	case Invalid:
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	case Slice, Interface:
		return word(v.at) == 0
	case String:
		return text(v.at) == ""
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case Complex64, Complex128:
		return word(v.at) == 0 && word(v.at+1) == 0
	}
	return word(v.at) == 0
}

// Pointer gives the address that it holds; of a func, that of its code.
func (v Value) Pointer() uintptr {
	v.must("Pointer", Chan, Func, Map, Pointer, Slice, UnsafePointer)
	if v.method != 0 {
		return codeOf(closureOf(v.method))
	}
	if v.Kind() == Func && word(v.at) != 0 {
		return codeOf(word(v.at))
	}
	return uintptr(word(v.at))
}

// Elem gives what an interface holds or a pointer points to.
func (v Value) Elem() Value {
	v.must("Elem", Interface, Pointer)
	if v.Kind() == Interface {
		inside := load(v.typ.id, v.at)
		if inside == nil {
			return Value{}
		}
		return Value{typ: typeNumber(typeOf(inside)), at: place(inside), flag: v.flag & hidden}
	}
	if word(v.at) == 0 {
		return Value{}
	}
	return Value{typ: typeNumber(v.typ.elem), at: int(word(v.at)), flag: v.flag&hidden | settable}
}

func (v Value) Len() int {
	switch v.Kind() {
	case Array:
		return v.typ.length
	case Slice:
		return int(word(v.at + 1))
	case String:
		return len(text(v.at))
	case Map:
		return len(mapKeys(v.typ.id, v.at))
	case Chan:
		return chanLen(word(v.at))
	}
	panic(&ValueError{"reflect.Value.Len", v.Kind()})
}

func (v Value) Cap() int {
	switch v.Kind() {
	case Array:
		return v.typ.length
	case Slice:
		return int(word(v.at + 2))
	case Chan:
		return chanCap(word(v.at))
	}
	panic(&ValueError{"reflect.Value.Cap", v.Kind()})
}

func (v Value) Index(i int) Value {
	v.must("Index", Array, Slice, String)
	if i < 0 || i >= v.Len() {
		panic("reflect: " + v.Kind().String() + " index out of range")
	}
	switch v.Kind() {
	case String:
		return ValueOf(text(v.at)[i])
	case Slice:
		return Value{typ: typeNumber(v.typ.elem), at: int(word(v.at)) + i*words(v.typ.elem), flag: v.flag&hidden | settable}
	}
	return Value{typ: typeNumber(v.typ.elem), at: v.at + i*words(v.typ.elem), flag: v.flag}
}

func (v Value) assign(method string) {
	if v.flag&hidden != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.flag&settable == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func (v Value) SetBool(x bool) {
	v.assign("SetBool")
	v.must("SetBool", Bool)
	w := uint64(0)
	if x {
		w = 1
	}
	setWord(v.at, w)
}

func (v Value) SetInt(x int64) {
	v.assign("SetInt")
	if !v.isInt() {
		panic(&ValueError{"reflect.Value.SetInt", v.Kind()})
	}
	unused := uint(64 - v.typ.Bits())
	setWord(v.at, uint64(x<<unused>>unused))
}

func (v Value) SetUint(x uint64) {
	v.assign("SetUint")
	if !v.isUint() {
		panic(&ValueError{"reflect.Value.SetUint", v.Kind()})
	}
	unused := uint(64 - v.typ.Bits())
	setWord(v.at, x<<unused>>unused)
}

func (v Value) SetFloat(x float64) {
	v.assign("SetFloat")
	if !v.isFloat() {
		panic(&ValueError{"reflect.Value.SetFloat", v.Kind()})
	}
	if v.Kind() == Float32 {
		x = float64(float32(x))
	}
	setFloat(v.at, x)
}

func (v Value) SetString(x string) {
	v.assign("SetString")
	v.must("SetString", String)
	setText(v.at, x)
}

// Set copies x.
func (v Value) Set(x Value) {
	v.assign("Set")
	if x.typ == nil {
		panic(&ValueError{"reflect.Set", Invalid})
	}
	if x.flag&hidden != 0 {
		panic("reflect: reflect.Set using value obtained using unexported field")
	}
	x = x.whole()
	switch {
	case x.typ == v.typ:
		store(v.typ.id, x.at, v.at)
	case v.Kind() == Interface && x.typ.AssignableTo(v.typ):
		box(v.at, load(x.typ.id, x.at))
	case x.typ.AssignableTo(v.typ):
		store(v.typ.id, x.at, v.at)
	default:
		panic("reflect.Set: value of type " + x.typ.name + " is not assignable to type " + v.typ.name)
	}
}

// deepEqual is DeepEqual on heap words.
func deepEqual(x, y any) bool

// DeepEqual reports whether x and y are the same, also in what they point to.
func DeepEqual(x, y any) bool {
	return deepEqual(x, y)
}

// swapWords exchanges two elements of size words.
func swapWords(at, i, j, size int) {
	for k := 0; k < size; k++ {
		a, b := word(at+i*size+k), word(at+j*size+k)
		setWord(at+i*size+k, b)
		setWord(at+j*size+k, a)
	}
}

// Swapper gives a function that exchanges elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	n := v.Len()
	return func(i, j int) {
		if i < 0 || j < 0 || i >= n || j >= n {
			panic("reflect: slice index out of range")
		}
		swapWords(int(word(v.at)), i, j, words(v.typ.elem))
	}
}
