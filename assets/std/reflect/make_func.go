package reflect

import "runtime"

// made gives the code of what is made of func type id: what MakeFunc makes, a method with its
// receiver, a method that takes its receiver first.
func made(id int) (makeFunc, methodValue, methodFunc int)

// funcOf gives the number of the func type, 0 when the program has none.
func funcOf(ins, outs []int, variadic bool) int

// FuncOf gives a func type, where the program has it.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	var ins, outs []int
	name := "func("
	for i, t := range in {
		ins = append(ins, t.number())
		if i > 0 {
			name += ", "
		}
		if variadic && i == len(in)-1 {
			name += "..." + t.Elem().String()
		} else {
			name += t.String()
		}
	}
	name += ")"
	for i, t := range out {
		outs = append(outs, t.number())
		switch {
		case i > 0:
			name += ", "
		case len(out) > 1:
			name += " ("
		default:
			name += " "
		}
		name += t.String()
	}
	if len(out) > 1 {
		name += ")"
	}
	return known(funcOf(ins, outs, variadic), name)
}

// A maker is behind a func that MakeFunc has made.
type maker struct {
	typ       *rtype
	ins, outs int // words
	fn        uint64
}

// room gives place for the arguments, and the results behind them.
func (m *maker) room() int { return room(m.ins + m.outs) }

func (m *maker) arguments(at int) []Value {
	in := make([]Value, len(m.typ.ins))
	for i, typ := range m.typ.ins {
		in[i] = Value{typ: typ, at: at}
		at += words(typ.id)
	}
	return in
}

func (m *maker) results(at int, out []Value) {
	if len(out) != len(m.typ.outs) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	at += m.ins
	for i, typ := range m.typ.outs {
		v := out[i]
		switch {
		case v.typ == nil:
			panic("reflect: function created by MakeFunc using " + m.name() + " returned zero Value")
		case v.flag&hidden != 0:
			panic("reflect: function created by MakeFunc using " + m.name() +
				" returned value obtained from unexported field")
		case !v.typ.AssignableTo(typ):
			panic("reflect.MakeFunc: value of type " + v.typ.name + " is not assignable to type " + typ.name)
		}
		Value{typ: typ, at: at, flag: settable}.Set(v)
		at += words(typ.id)
	}
}

func (m *maker) name() string { return runtime.FuncForPC(codeOf(m.fn)).Name() }

// MakeFunc gives a func of the type that calls fn with its arguments, and gives what fn gives.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typeNumber(typ.number())
	t.sign("MakeFunc")
	m := &maker{typ: t, fn: word(place(fn))}
	for _, each := range t.ins {
		m.ins += words(each.id)
	}
	for _, each := range t.outs {
		m.outs += words(each.id)
	}
	code, _, _ := made(t.id)
	held := []uint64{word(place(m.room)), word(place(m.arguments)), m.fn, word(place(m.results))}
	v := Value{typ: t, at: room(1)}
	setWord(v.at, closureWith(code, held))
	return v
}

// whole gives v; of a method with its receiver, a func like any other.
func (v Value) whole() Value {
	if v.method == 0 {
		return v
	}
	_, code, _ := made(v.typ.id)
	receiver := secondWord(load(v.receiver.id, v.at))
	fn := Value{typ: v.typ, at: room(1), flag: v.flag}
	setWord(fn.at, closureWith(code, []uint64{closureOf(v.method), receiver}))
	return fn
}
