package reflect

// A Method is a method of a type; of one that is no interface, Type and Func take the receiver first.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether other packages see it.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// method gives method i of type id, by name; function is 0 of an interface's.
func method(id, i int) (name string, typ, function int)

// signature gives the types that a func takes and gives.
func signature(id int) (ins, outs []int, variadic bool)

// callerOf gives a function that calls fn, of func type id: with the arguments that lie on the heap
// from at on, and stores what it gives behind them.
func callerOf(id int) func(fn uint64, at int)

// boundCallerOf is callerOf for methods: receiver is the second word of an interface.
func boundCallerOf(id int) func(fn, receiver uint64, at int)

// closureOf gives a func value of the function.
func closureOf(function int) uint64

// closureWith gives one that holds these words.
func closureWith(function int, held []uint64) uint64

// codeOf gives the pc where a func value's function begins.
func codeOf(fn uint64) uintptr

// secondWord gives that of the interface.
func secondWord(v any) uint64

// room gives words of heap, all zero.
func room(words int) int

func (t *rtype) sign(method string) {
	if t.kind != Func {
		panic("reflect: " + method + " of non-func type " + t.name)
	}
	if t.signed {
		return
	}
	ins, outs, variadic := signature(t.id)
	for _, id := range ins {
		t.ins = append(t.ins, typeNumber(id))
	}
	for _, id := range outs {
		t.outs = append(t.outs, typeNumber(id))
	}
	t.variadic = variadic
	t.signed = true
}

func (t *rtype) NumIn() int {
	t.sign("NumIn")
	return len(t.ins)
}

func (t *rtype) In(i int) Type {
	t.sign("In")
	return t.ins[i]
}

func (t *rtype) NumOut() int {
	t.sign("NumOut")
	return len(t.outs)
}

func (t *rtype) Out(i int) Type {
	t.sign("Out")
	return t.outs[i]
}

func (t *rtype) IsVariadic() bool {
	t.sign("IsVariadic")
	return t.variadic
}

// withReceiver gives the type of a method as a function that takes its receiver first.
func (t *rtype) withReceiver(receiver *rtype) *rtype {
	ins, outs, variadic := signature(t.id)
	return typeNumber(funcOf(append([]int{receiver.id}, ins...), outs, variadic))
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= t.methods {
		panic("reflect: Method index out of range")
	}
	name, typ, function := method(t.id, i)
	m := Method{Name: name, Type: toType(typ), Index: i}
	if !exported(name) {
		m.PkgPath = "main"
	}
	if t.kind != Interface {
		whole := typeNumber(typ).withReceiver(t)
		m.Type = whole
		fn := closureOf(function)
		if words(t.id) != 1 {
			_, _, taker := made(whole.id)
			fn = closureWith(taker, []uint64{fn})
		}
		m.Func = Value{typ: whole, at: room(1)}
		setWord(m.Func.at, fn)
	}
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i := 0; i < t.methods; i++ {
		if each, _, _ := method(t.id, i); each == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (v Value) NumMethod() int {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	return v.typ.methods
}

// Method gives a func that calls method i of v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if i < 0 || i >= v.typ.methods {
		panic("reflect: Method index out of range")
	}
	if v.typ.kind == Interface {
		if v.IsNil() {
			panic("reflect: Method on nil interface value")
		}
		name, _, _ := method(v.typ.id, i)
		return v.Elem().MethodByName(name)
	}
	_, typ, function := method(v.typ.id, i)
	return Value{typ: typeNumber(typ), at: v.at, flag: v.flag & hidden, method: function, receiver: v.typ}
}

// MethodByName gives a func that calls the method of v; the zero Value when there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	for i := 0; i < v.typ.methods; i++ {
		if each, _, _ := method(v.typ.id, i); each == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// Call calls v with these arguments, and gives what it gives.
func (v Value) Call(in []Value) []Value {
	v.must("Call", Func)
	t := v.typ
	t.sign("Call")
	if t.variadic {
		n := len(t.ins) - 1
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		rest := MakeSlice(t.ins[n], len(in)-n, len(in)-n)
		for i, each := range in[n:] {
			if each.Kind() == Invalid {
				panic("reflect: Call using zero Value argument")
			}
			if !each.typ.AssignableTo(t.ins[n].Elem()) {
				panic("reflect: cannot use " + each.typ.name + " as type " + t.ins[n].Elem().String() + " in Call")
			}
			rest.Index(i).Set(each)
		}
		in = append(in[:n:n], rest)
	}
	return v.call("Call", in)
}

// CallSlice is Call whose last argument is the slice of a variadic function.
func (v Value) CallSlice(in []Value) []Value {
	v.must("CallSlice", Func)
	if !v.typ.IsVariadic() {
		panic("reflect: CallSlice of non-variadic function")
	}
	return v.call("CallSlice", in)
}

func (v Value) call(name string, in []Value) []Value {
	if v.flag&hidden != 0 {
		panic("reflect: reflect.Value." + name + " using value obtained using unexported field")
	}
	t := v.typ
	if v.method == 0 && word(v.at) == 0 {
		panic("reflect.Value.Call: call of nil function")
	}
	if len(in) < len(t.ins) {
		panic("reflect: " + name + " with too few input arguments")
	}
	if len(in) > len(t.ins) {
		panic("reflect: " + name + " with too many input arguments")
	}
	size := 0
	for i, each := range in {
		if each.Kind() == Invalid {
			panic("reflect: " + name + " using zero Value argument")
		}
		if !each.typ.AssignableTo(t.ins[i]) {
			panic("reflect: " + name + " using " + each.typ.name + " as type " + t.ins[i].name)
		}
		size += words(t.ins[i].id)
	}
	ins := size
	for _, each := range t.outs {
		size += words(each.id)
	}
	block := room(size)
	at := block
	for i, each := range in {
		typ := t.ins[i]
		Value{typ: typ, at: at, flag: settable}.Set(each)
		at += words(typ.id)
	}
	if v.method != 0 {
		receiver := secondWord(load(v.receiver.id, v.at))
		boundCallerOf(t.id)(closureOf(v.method), receiver, block)
	} else {
		callerOf(t.id)(word(v.at), block)
	}
	out := make([]Value, len(t.outs))
	at = block + ins
	for i, each := range t.outs {
		out[i] = Value{typ: each, at: at}
		at += words(each.id)
	}
	return out
}
