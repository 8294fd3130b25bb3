package flag

import (
	"fmt"
	"os"
	"time"
)

// CommandLine holds the flags of the program itself.
var CommandLine = NewFlagSet(os.Args[0], ExitOnError)

func init() {
	CommandLine.Usage = func() { Usage() }
}

// Usage tells how to call the program.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

// Parse reads the flags of the program.
func Parse() { CommandLine.Parse(os.Args[1:]) }

// Parsed reports whether that was done.
func Parsed() bool { return CommandLine.Parsed() }

// Args gives what is left behind the flags.
func Args() []string { return CommandLine.args }

// Arg gives one of what is left.
func Arg(i int) string { return CommandLine.Arg(i) }

// NArg counts what is left.
func NArg() int { return len(CommandLine.args) }

// NFlag counts the flags that were set.
func NFlag() int { return len(CommandLine.actual) }

// Lookup gives the flag of this name, or nil.
func Lookup(name string) *Flag { return CommandLine.formal[name] }

// Set sets a flag.
func Set(name, value string) error { return CommandLine.Set(name, value) }

// Visit calls fn with every flag that was set, by name.
func Visit(fn func(*Flag)) { CommandLine.Visit(fn) }

// VisitAll calls fn with every flag, by name.
func VisitAll(fn func(*Flag)) { CommandLine.VisitAll(fn) }

// PrintDefaults writes what flags there are.
func PrintDefaults() { CommandLine.PrintDefaults() }

// Var defines a flag that sets value.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

// Func defines a flag that calls fn.
func Func(name, usage string, fn func(string) error) { CommandLine.Func(name, usage, fn) }

// TextVar defines a flag that takes what p understands.
func TextVar(p interface{ UnmarshalText(text []byte) error }, name string,
	value interface{ MarshalText() ([]byte, error) }, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}

// BoolVar defines a flag that takes a bool and stores it in *p.
func BoolVar(p *bool, name string, value bool, usage string) { CommandLine.BoolVar(p, name, value, usage) }

// Bool defines a flag that takes a bool, and gives where it is stored.
func Bool(name string, value bool, usage string) *bool { return CommandLine.Bool(name, value, usage) }

// IntVar defines a flag that takes an int and stores it in *p.
func IntVar(p *int, name string, value int, usage string) { CommandLine.IntVar(p, name, value, usage) }

// Int defines a flag that takes an int, and gives where it is stored.
func Int(name string, value int, usage string) *int { return CommandLine.Int(name, value, usage) }

// Int64Var defines a flag that takes an int64 and stores it in *p.
func Int64Var(p *int64, name string, value int64, usage string) { CommandLine.Int64Var(p, name, value, usage) }

// Int64 defines a flag that takes an int64, and gives where it is stored.
func Int64(name string, value int64, usage string) *int64 { return CommandLine.Int64(name, value, usage) }

// UintVar defines a flag that takes a uint and stores it in *p.
func UintVar(p *uint, name string, value uint, usage string) { CommandLine.UintVar(p, name, value, usage) }

// Uint defines a flag that takes a uint, and gives where it is stored.
func Uint(name string, value uint, usage string) *uint { return CommandLine.Uint(name, value, usage) }

// Uint64Var defines a flag that takes a uint64 and stores it in *p.
func Uint64Var(p *uint64, name string, value uint64, usage string) { CommandLine.Uint64Var(p, name, value, usage) }

// Uint64 defines a flag that takes a uint64, and gives where it is stored.
func Uint64(name string, value uint64, usage string) *uint64 { return CommandLine.Uint64(name, value, usage) }

// StringVar defines a flag that takes a string and stores it in *p.
func StringVar(p *string, name string, value string, usage string) { CommandLine.StringVar(p, name, value, usage) }

// String defines a flag that takes a string, and gives where it is stored.
func String(name string, value string, usage string) *string { return CommandLine.String(name, value, usage) }

// Float64Var defines a flag that takes a float64 and stores it in *p.
func Float64Var(p *float64, name string, value float64, usage string) { CommandLine.Float64Var(p, name, value, usage) }

// Float64 defines a flag that takes a float64, and gives where it is stored.
func Float64(name string, value float64, usage string) *float64 { return CommandLine.Float64(name, value, usage) }

// DurationVar defines a flag that takes a duration and stores it in *p.
func DurationVar(p *time.Duration, name string, value time.Duration, usage string) { CommandLine.DurationVar(p, name, value, usage) }

// Duration defines a flag that takes a duration, and gives where it is stored.
func Duration(name string, value time.Duration, usage string) *time.Duration { return CommandLine.Duration(name, value, usage) }
