// Package flag reads what a program was called with: -name=value, -name value, and the rest.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
)

// ErrHelp is what -help or -h gives when no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling is what Parse does about a mistake.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // gives it
	ExitOnError                          // os.Exit(2), 0 for help
	PanicOnError
)

// A Flag is one flag.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string
}

// A FlagSet is a number of flags, and what was left when they were read.
type FlagSet struct {
	Usage func()

	name     string
	parsed   bool
	actual   map[string]*Flag
	formal   map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer // nil: standard error
}

// NewFlagSet gives one without flags.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets name and handling.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

// Name gives the name.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling gives what Parse does about a mistake.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output gives where messages go.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go; nil: standard error.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

func sorted(flags map[string]*Flag) []*Flag {
	all := make([]*Flag, 0, len(flags))
	for _, each := range flags {
		all = append(all, each)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Name < all[j].Name })
	return all
}

// VisitAll calls fn with every flag, by name.
func (f *FlagSet) VisitAll(fn func(*Flag)) {
	for _, each := range sorted(f.formal) {
		fn(each)
	}
}

// Visit calls fn with every flag that was set, by name.
func (f *FlagSet) Visit(fn func(*Flag)) {
	for _, each := range sorted(f.actual) {
		fn(each)
	}
}

// Lookup gives the flag of this name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Set sets a flag.
func (f *FlagSet) Set(name, value string) error {
	each, ok := f.formal[name]
	if !ok {
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := each.Value.Set(value); err != nil {
		return err
	}
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[name] = each
	return nil
}

// UnquoteUsage gives the name between backquotes in a flag's usage, or that of its kind, and the
// usage without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	usage = flag.Usage
	if before, rest, ok := strings.Cut(usage, "`"); ok {
		if quoted, after, ok := strings.Cut(rest, "`"); ok {
			return quoted, before + quoted + after
		}
	}
	return usageType(flag.Value), usage
}

// PrintDefaults writes what flags there are.
func (f *FlagSet) PrintDefaults() {
	f.VisitAll(func(each *Flag) {
		line := "  -" + each.Name
		name, usage := UnquoteUsage(each)
		if name != "" {
			line += " " + name
		}
		if len(line) <= 4 {
			line += "\t"
		} else {
			line += "\n    \t"
		}
		line += strings.ReplaceAll(usage, "\n", "\n    \t") + defaultText(each)
		fmt.Fprintln(f.Output(), line)
	})
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

// NFlag counts the flags that were set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// NArg counts what is left behind the flags.
func (f *FlagSet) NArg() int { return len(f.args) }

// Arg gives one of what is left, "" when there are not so many.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// Args gives what is left behind the flags.
func (f *FlagSet) Args() []string { return f.args }

// Parsed reports whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// Var defines a flag that sets value.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		panic(f.say("flag %q begins with -", name))
	}
	if strings.Contains(name, "=") {
		panic(f.say("flag %q contains =", name))
	}
	if _, already := f.formal[name]; already {
		if f.name == "" {
			panic(f.say("flag redefined: %s", name))
		}
		panic(f.say("%s flag redefined: %s", f.name, name))
	}
	if f.formal == nil {
		f.formal = make(map[string]*Flag)
	}
	f.formal[name] = &Flag{name, usage, value, value.String()}
}

func (f *FlagSet) say(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

func (f *FlagSet) fail(format string, a ...any) error {
	err := errors.New(f.say(format, a...))
	f.usage()
	return err
}

// parseOne reads one flag; seen is false when what is left is none.
func (f *FlagSet) parseOne() (seen bool, err error) {
	if len(f.args) == 0 {
		return false, nil
	}
	s := f.args[0]
	if len(s) < 2 || s[0] != '-' {
		return false, nil
	}
	name := s[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" { // "--" ends the flags
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", s)
	}
	f.args = f.args[1:]
	name, value, hasValue := strings.Cut(name, "=")
	each, ok := f.formal[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if b, ok := each.Value.(boolFlag); ok && b.IsBoolFlag() {
		if !hasValue {
			value = "true"
		}
		if err := b.Set(value); err != nil && hasValue {
			return false, f.fail("invalid boolean value %q for -%s: %v", value, name, err)
		} else if err != nil {
			return false, f.fail("invalid boolean flag %s: %v", name, err)
		}
	} else {
		if !hasValue && len(f.args) > 0 {
			value, hasValue = f.args[0], true
			f.args = f.args[1:]
		}
		if !hasValue {
			return false, f.fail("flag needs an argument: -%s", name)
		}
		if err := each.Value.Set(value); err != nil {
			return false, f.fail("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[name] = each
	return true, nil
}

// Parse reads the flags, up to the first argument that is none.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		seen, err := f.parseOne()
		if seen {
			continue
		}
		if err == nil {
			return nil
		}
		switch f.handling {
		case ContinueOnError:
			return err
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
	}
}
