// Package fmt prints and reads values.
package fmt

import "io"

// Print writes its operands, with spaces between those that are no strings.
func Print(a ...any) (n int, err error) {
	return write(modePrint, "", a)
}

// Println writes its operands with spaces between them, and a line end.
func Println(a ...any) (n int, err error) {
	return write(modePrintln, "", a)
}

// Printf writes by a format.
func Printf(format string, a ...any) (n int, err error) {
	return write(modePrintf, format, a)
}

// Sprint is Print into a string.
func Sprint(a ...any) string {
	text, _ := textFor(modePrint, "", a)
	return text
}

// Sprintln is Println into a string.
func Sprintln(a ...any) string {
	text, _ := textFor(modePrintln, "", a)
	return text
}

// Sprintf is Printf into a string.
func Sprintf(format string, a ...any) string {
	text, _ := textFor(modePrintf, format, a)
	return text
}

// Fprint is Print to w.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(Sprint(a...)))
}

// Fprintln is Println to w.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(Sprintln(a...)))
}

// Fprintf is Printf to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write([]byte(Sprintf(format, a...)))
}

// Append appends what Print writes to b.
func Append(b []byte, a ...any) []byte {
	return append(b, Sprint(a...)...)
}

// Appendln appends what Println writes to b.
func Appendln(b []byte, a ...any) []byte {
	return append(b, Sprintln(a...)...)
}

// Appendf appends what Printf writes to b.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, Sprintf(format, a...)...)
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string {
	return e.msg
}

func (e *wrapError) Unwrap() error {
	return e.err
}
