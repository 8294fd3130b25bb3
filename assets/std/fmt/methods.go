package fmt

// Stringer is a value that knows its own text.
type Stringer interface {
	String() string
}

// GoStringer is a value that knows how Go would write it, for %#v.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter writes to, with the flags of the verb.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter is a value that formats itself, whatever the verb.
type Formatter interface {
	Format(f State, verb rune)
}

// What to do with the arguments.
const (
	modePrint = iota
	modePrintln
	modePrintf
	modeErrorf
	modeErrorfSeveral
)

// The methods that a text may come from.
const (
	methodError = iota
	methodString
	methodGoString
	methodFormat
)

// The flags of a verb.
const (
	flagMinus = 1 << iota
	flagPlus
	flagSharp
	flagSpace
	flagZero
)

// A request asks for the text that a method of a value gives under a verb.
type request struct {
	value     any
	method    int
	verb      rune
	flags     int
	width     int // -1: none
	precision int
}

// An answer is that text, or the one of what the method panicked with.
type answer struct {
	text     string
	panicked bool
}

// format and output make the text of the arguments; output writes it to a stream. Where methods of
// values are due, they give the requests instead, and want the answers in a further call. The bits
// of wrapped tell which arguments an error wraps.
func format(mode int, form string, a []any, answers []answer) (text string, wrapped uint, wanted []request)

func output(fd int, mode int, form string, a []any, answers []answer) (n int, wanted []request)

func (r *request) answer() (a answer) {
	defer func() {
		if p := recover(); p != nil {
			a = answer{Sprint(p), true}
		}
	}()
	switch r.method {
	case methodError:
		a.text = r.value.(error).Error()
	case methodString:
		a.text = r.value.(Stringer).String()
	case methodGoString:
		a.text = r.value.(GoStringer).GoString()
	case methodFormat:
		s := state{r: r}
		r.value.(Formatter).Format(&s, r.verb)
		a.text = string(s.text)
	}
	return a
}

func answersTo(wanted []request, answers []answer) []answer {
	for i := range wanted {
		answers = append(answers, wanted[i].answer())
	}
	return answers
}

func textFor(mode int, form string, a []any) (text string, wrapped uint) {
	text, wrapped, wanted := format(mode, form, a, nil)
	var answers []answer
	for len(wanted) > 0 {
		answers = answersTo(wanted, answers)
		text, wrapped, wanted = format(mode, form, a, answers)
	}
	return text, wrapped
}

func write(mode int, form string, a []any) (n int, err error) {
	n, wanted := output(1, mode, form, a, nil)
	var answers []answer
	for len(wanted) > 0 {
		answers = answersTo(wanted, answers)
		n, wanted = output(1, mode, form, a, answers)
	}
	return n, nil
}

// state is what a Formatter is given.
type state struct {
	r    *request
	text []byte
}

func (s *state) Write(b []byte) (n int, err error) {
	s.text = append(s.text, b...)
	return len(b), nil
}

func (s *state) WriteString(text string) (n int, err error) {
	s.text = append(s.text, text...)
	return len(text), nil
}

func (s *state) Width() (wid int, ok bool) {
	if s.r.width < 0 {
		return 0, false
	}
	return s.r.width, true
}

func (s *state) Precision() (prec int, ok bool) {
	if s.r.precision < 0 {
		return 0, false
	}
	return s.r.precision, true
}

func (s *state) Flag(c int) bool {
	flag := 0
	switch c {
	case '-':
		flag = flagMinus
	case '+':
		flag = flagPlus
	case '#':
		flag = flagSharp
	case ' ':
		flag = flagSpace
	case '0':
		flag = flagZero
	}
	return s.r.flags&flag != 0
}
