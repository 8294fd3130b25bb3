package runtime

// Caller tells where the function stands that calls its caller, or one skip calls further up.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)

// Callers fills pcs with the places of the calls in progress, its own first, after leaving out skip
// of them; how many there are is given.
func Callers(skip int, pcs []uintptr) int {
	return callers(skip, pcs)
}

func callers(skip int, pcs []uintptr) int

// place tells which function holds the pc, and where; first is the line where the function begins.
func place(pc uintptr) (function, file string, line, first int, entry uintptr)

// A Func is a function of the program.
type Func struct {
	name        string
	file        string
	first       int
	entry, last uintptr
}

// FuncForPC gives the function that holds the pc, nil when there is none.
func FuncForPC(pc uintptr) *Func {
	name, file, _, first, entry := place(pc)
	if name == "" {
		return nil
	}
	return &Func{name: name, file: file, first: first, entry: entry}
}

// Name gives the name, that of its package first.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry gives the pc where it begins.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine tells where the pc stands.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	if pc == f.entry {
		return f.file, f.first
	}
	_, file, line, _, _ = place(pc - 1)
	return file, line
}

// A Frame is one of the calls in progress.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames are calls in progress, one after the other.
type Frames struct {
	pcs []uintptr
}

// CallersFrames gives the calls that Callers has found.
func CallersFrames(pcs []uintptr) *Frames {
	return &Frames{pcs}
}

// Next gives the next call, and whether there are more.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0] - 1
	f.pcs = f.pcs[1:]
	frame.PC = pc
	frame.Func = FuncForPC(pc)
	frame.Function, frame.File, frame.Line, _, frame.Entry = place(pc)
	return frame, len(f.pcs) > 0
}

// Stack writes the stack of this goroutine, or those of all, into buf; how many bytes is given.
func Stack(buf []byte, all bool) int {
	return copy(buf, stack(all))
}

func stack(all bool) string
