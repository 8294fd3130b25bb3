package flag

import (
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Value is what a flag sets.
type Value interface {
	String() string
	Set(string) error
}

// Getter is a Value that can be read; all of this package are.
type Getter interface {
	Value
	Get() any
}

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// numError keeps of an error of strconv only what kind it is.
func numError(err error) error {
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return errParse
	case errors.Is(err, strconv.ErrRange):
		return errRange
	}
	return err
}

type boolFlag interface {
	Value
	IsBoolFlag() bool
}

type boolValue bool

func (b *boolValue) Set(s string) error {
	v, err := strconv.ParseBool(s)
	if err != nil {
		err = errParse
	}
	*b = boolValue(v)
	return err
}

func (b *boolValue) Get() any         { return bool(*b) }
func (b *boolValue) String() string   { return strconv.FormatBool(bool(*b)) }
func (b *boolValue) IsBoolFlag() bool { return true }

type intValue int

func (i *intValue) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*i = intValue(v)
	return numError(err)
}

func (i *intValue) Get() any       { return int(*i) }
func (i *intValue) String() string { return strconv.Itoa(int(*i)) }

type int64Value int64

func (i *int64Value) Set(s string) error {
	v, err := strconv.ParseInt(s, 0, 64)
	*i = int64Value(v)
	return numError(err)
}

func (i *int64Value) Get() any       { return int64(*i) }
func (i *int64Value) String() string { return strconv.FormatInt(int64(*i), 10) }

type uintValue uint

func (i *uintValue) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, strconv.IntSize)
	*i = uintValue(v)
	return numError(err)
}

func (i *uintValue) Get() any       { return uint(*i) }
func (i *uintValue) String() string { return strconv.FormatUint(uint64(*i), 10) }

type uint64Value uint64

func (i *uint64Value) Set(s string) error {
	v, err := strconv.ParseUint(s, 0, 64)
	*i = uint64Value(v)
	return numError(err)
}

func (i *uint64Value) Get() any       { return uint64(*i) }
func (i *uint64Value) String() string { return strconv.FormatUint(uint64(*i), 10) }

type stringValue string

func (s *stringValue) Set(val string) error {
	*s = stringValue(val)
	return nil
}

func (s *stringValue) Get() any       { return string(*s) }
func (s *stringValue) String() string { return string(*s) }

type float64Value float64

func (f *float64Value) Set(s string) error {
	v, err := strconv.ParseFloat(s, 64)
	*f = float64Value(v)
	return numError(err)
}

func (f *float64Value) Get() any       { return float64(*f) }
func (f *float64Value) String() string { return strconv.FormatFloat(float64(*f), 'g', -1, 64) }

type durationValue time.Duration

func (d *durationValue) Set(s string) error {
	v, err := time.ParseDuration(s)
	if err != nil {
		err = errParse
	}
	*d = durationValue(v)
	return err
}

func (d *durationValue) Get() any       { return time.Duration(*d) }
func (d *durationValue) String() string { return time.Duration(*d).String() }

type funcValue func(string) error

func (f funcValue) Set(s string) error { return f(s) }
func (f funcValue) String() string     { return "" }

// A text is what TextVar sets: as encoding.TextUnmarshaler and TextMarshaler.
type textValue struct {
	p interface{ UnmarshalText(text []byte) error }
}

func (v textValue) Set(s string) error { return v.p.UnmarshalText([]byte(s)) }
func (v textValue) Get() any           { return v.p }

func (v textValue) String() string {
	if m, ok := v.p.(interface{ MarshalText() ([]byte, error) }); ok {
		if b, err := m.MarshalText(); err == nil {
			return string(b)
		}
	}
	return ""
}

// usageType gives the name of what a flag of this kind takes.
func usageType(v Value) string {
	switch v := v.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			return ""
		}
	case *durationValue:
		return "duration"
	case *float64Value:
		return "float"
	case *intValue, *int64Value:
		return "int"
	case *stringValue:
		return "string"
	case *uintValue, *uint64Value:
		return "uint"
	}
	return "value"
}

// isZero reports whether the text is that of a value nobody set.
func isZero(v Value, text string) bool {
	switch v.(type) {
	case *boolValue:
		return text == "false"
	case *durationValue:
		return text == "0s"
	case *intValue, *int64Value, *uintValue, *uint64Value, *float64Value:
		return text == "0"
	}
	return text == ""
}

func defaultText(f *Flag) string {
	if isZero(f.Value, f.DefValue) {
		return ""
	}
	if _, ok := f.Value.(*stringValue); ok {
		return fmt.Sprintf(" (default %q)", f.DefValue)
	}
	return fmt.Sprintf(" (default %v)", f.DefValue)
}
