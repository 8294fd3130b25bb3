// Package fmt prints values.
package fmt

import (
	"errors"
	"io"
)

// Stringer is a value that knows its own text.
type Stringer interface {
	String() string
}

// What to do with the arguments.
const (
	modePrint = iota
	modePrintln
	modePrintf
)

// format and output make the text of the arguments; output writes it to a stream. Where the Error
// or String method of a value is due, they ask for the value instead and want the method's text as
// the next of texts, in a further call.
func format(mode int, form string, a []any, texts []string) (text string, ask any)

func output(fd int, mode int, form string, a []any, texts []string) (n int, ask any)

// wrapped gives the index of the argument that %w stands for, or -1.
func wrapped(form string, a []any) int

// textOf calls the method. What it panics with comes behind a zero byte.
func textOf(v any) (text string) {
	defer func() {
		if r := recover(); r != nil {
			text = "\x00" + Sprint(r)
		}
	}()
	switch v := v.(type) {
	case error:
		return v.Error()
	case Stringer:
		return v.String()
	}
	return ""
}

func textFor(mode int, form string, a []any) string {
	text, ask := format(mode, form, a, nil)
	var texts []string
	for ask != nil {
		texts = append(texts, textOf(ask))
		text, ask = format(mode, form, a, texts)
	}
	return text
}

func write(mode int, form string, a []any) (n int, err error) {
	n, ask := output(1, mode, form, a, nil)
	var texts []string
	for ask != nil {
		texts = append(texts, textOf(ask))
		n, ask = output(1, mode, form, a, texts)
	}
	return n, nil
}

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
	return textFor(modePrint, "", a)
}

// Sprintln is Println into a string.
func Sprintln(a ...any) string {
	return textFor(modePrintln, "", a)
}

// Sprintf is Printf into a string.
func Sprintf(format string, a ...any) string {
	return textFor(modePrintf, format, a)
}

// Fprint is Print to w.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(textFor(modePrint, "", a)))
}

// Fprintln is Println to w.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write([]byte(textFor(modePrintln, "", a)))
}

// Fprintf is Printf to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write([]byte(textFor(modePrintf, format, a)))
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

// Errorf makes an error with the formatted text; with %w it wraps that operand.
func Errorf(format string, a ...any) error {
	text := textFor(modePrintf, format, a)
	if i := wrapped(format, a); i >= 0 {
		if err, ok := a[i].(error); ok {
			return &wrapError{text, err}
		}
	}
	return errors.New(text)
}
