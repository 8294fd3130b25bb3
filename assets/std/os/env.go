package os

import (
	"errors"
	"syscall"
)

type variable struct {
	key, value string
}

// environment holds what the program has set; it begins empty.
var environment []variable

func find(key string) int {
	for i, each := range environment {
		if each.key == key {
			return i
		}
	}
	return -1
}

// Getenv gives the value of a variable, "" when it is not set.
func Getenv(key string) string {
	value, _ := LookupEnv(key)
	return value
}

// LookupEnv gives the value of a variable and whether it is set.
func LookupEnv(key string) (string, bool) {
	if i := find(key); i >= 0 {
		return environment[i].value, true
	}
	return "", false
}

// Setenv sets a variable of this program.
func Setenv(key, value string) error {
	if key == "" {
		return &SyscallError{"setenv", errors.New("invalid argument")}
	}
	if i := find(key); i >= 0 {
		environment[i].value = value
	} else {
		environment = append(environment, variable{key, value})
	}
	return nil
}

// Unsetenv takes a variable away.
func Unsetenv(key string) error {
	if i := find(key); i >= 0 {
		environment = append(environment[:i], environment[i+1:]...)
	}
	return nil
}

// Clearenv takes all variables away.
func Clearenv() {
	environment = nil
}

// Environ gives all variables as "key=value".
func Environ() []string {
	all := make([]string, 0, len(environment))
	for _, each := range environment {
		all = append(all, each.key+"="+each.value)
	}
	return all
}

// Expand replaces $name and ${name} in s.
func Expand(s string, mapping func(string) string) string {
	out := ""
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 == len(s) {
			out += s[i : i+1]
			continue
		}
		name, size := variableName(s[i+1:])
		if name != "" {
			out += mapping(name)
		} else if size == 0 {
			out += "$"
		}
		i += size
	}
	return out
}

// ExpandEnv is Expand with the variables of this program.
func ExpandEnv(s string) string {
	return Expand(s, Getenv)
}

// variableName gives the name at the begin of s, and how much of s it takes.
func variableName(s string) (name string, size int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if special := s[0]; '0' <= special && special <= '9' {
		return s[:1], 1
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		word := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
		if !word {
			return s[:i], i
		}
	}
	return s, len(s)
}

// SyscallError is an error of a call to the operating system.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string {
	return e.Syscall + ": " + e.Err.Error()
}

func (e *SyscallError) Unwrap() error {
	return e.Err
}

// A Signal is what the operating system may send.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Getpid gives the number of the process.
func Getpid() int {
	return 1
}

// Hostname gives the name of the machine.
func Hostname() (name string, err error) {
	return "chanscope", nil
}
