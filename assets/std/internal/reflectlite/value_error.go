// Package reflectlite is what the packages below reflect know of it: how they complain about a value
// of the wrong kind.
package reflectlite

// A Kind is what sort of type one is.
type Kind uint

var kindNames = [...]string{"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8",
	"uint16", "uint32", "uint64", "uintptr", "float32", "float64", "complex64", "complex128", "array", "chan",
	"func", "interface", "map", "ptr", "slice", "string", "struct", "unsafe.Pointer"}

// String gives the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// A ValueError is what a function panics with that does not go with the kind of a value.
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
