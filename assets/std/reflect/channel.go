package reflect

func makeChan(typ, size int) uint64

func closeChan(c uint64)

func send(c uint64, at int)

func trySend(c uint64, at int) bool

// recv stores what it receives at the heap word.
func recv(c uint64, at int) (ok bool)

func tryRecv(c uint64, at int) (selected, ok bool)

func chanLen(c uint64) int

func chanCap(c uint64) int

// MakeChan makes a channel.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	at := room(1)
	setWord(at, makeChan(typ.number(), buffer))
	return Value{typ: typeNumber(typ.number()), at: at}
}

func (v Value) directed(method string, dir ChanDir) {
	v.must(method, Chan)
	if v.flag&hidden != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.typ.dir&dir == 0 {
		if dir == SendDir {
			panic("reflect: send on recv-only channel")
		}
		panic("reflect: recv on send-only channel")
	}
}

// Close closes a channel.
func (v Value) Close() {
	v.must("Close", Chan)
	if v.typ.dir&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	closeChan(word(v.at))
}

// element gives room for an element of the channel, with x in it.
func (v Value) element(x Value) int {
	at := room(words(v.typ.elem))
	Value{typ: typeNumber(v.typ.elem), at: at, flag: settable}.Set(x)
	return at
}

// Send sends x.
func (v Value) Send(x Value) {
	v.directed("Send", SendDir)
	send(word(v.at), v.element(x))
}

// TrySend sends x if that can be done at once.
func (v Value) TrySend(x Value) bool {
	v.directed("TrySend", SendDir)
	return trySend(word(v.at), v.element(x))
}

// Recv receives.
func (v Value) Recv() (x Value, ok bool) {
	v.directed("Recv", RecvDir)
	x = Value{typ: typeNumber(v.typ.elem), at: room(words(v.typ.elem))}
	ok = recv(word(v.at), x.at)
	return x, ok
}

// TryRecv receives if that can be done at once; else it gives the zero Value.
func (v Value) TryRecv() (x Value, ok bool) {
	v.directed("TryRecv", RecvDir)
	x = Value{typ: typeNumber(v.typ.elem), at: room(words(v.typ.elem))}
	selected, ok := tryRecv(word(v.at), x.at)
	if !selected {
		return Value{}, false
	}
	return x, ok
}

// A SelectDir is what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// A selecting is a case as the runtime wants it: where the element lies, how many words it has.
type selecting struct {
	c        uint64
	at, size int
	index    int // among the cases that Select was given
}

// The runtime keeps the cases on the stack, and the orders in which it looks at them: area. Most
// selects have enough of the small one.
func selectSmall(cases []selecting, sends int, block bool) (chosen int, ok bool, area [64]uint64)

func selectLarge(cases []selecting, sends int, block bool) (chosen int, ok bool, area [8192]uint64)

// Select waits until one of the cases can go on, and gives its number and what it received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	var sends, receives []selecting
	other := -1
	for i, each := range cases {
		v := each.Chan
		one := selecting{index: i}
		if v.IsValid() && each.Dir != SelectDefault {
			v.must("Select", Chan)
			one.c = word(v.at)
			one.size = words(v.typ.elem)
		}
		switch each.Dir {
		case SelectDefault:
			if other >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			if v.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if each.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			other = i
		case SelectSend:
			if v.IsValid() {
				v.directed("Select", SendDir)
				if !each.Send.IsValid() {
					panic("reflect.Select: SendDir case missing Send value")
				}
				one.at = v.element(each.Send)
			}
			sends = append(sends, one)
		case SelectRecv:
			if each.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if v.IsValid() {
				v.directed("Select", RecvDir)
				one.at = room(one.size)
			}
			receives = append([]selecting{one}, receives...)
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	all := append(sends, receives...)
	var n int
	switch area := len(all) + (2*len(all)+3)/4; {
	case len(all) == 0 && other >= 0:
		n = -1
	case area <= 64:
		n, recvOK, _ = selectSmall(all, len(sends), other < 0)
	case area <= 8192:
		n, recvOK, _ = selectLarge(all, len(sends), other < 0)
	default:
		panic("reflect.Select: too many cases")
	}
	if n < 0 {
		return other, Value{}, false
	}
	chosen = all[n].index
	if n < len(sends) {
		return chosen, Value{}, false
	}
	recv = Value{typ: typeNumber(cases[chosen].Chan.typ.elem), at: all[n].at}
	return chosen, recv, recvOK
}
