package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

// within gives a function's name without that of its package.
func within(name string) string {
	_, name, _ = strings.Cut(name[strings.LastIndex(name, "/")+1:], ".")
	return name
}

type t struct{}

func (t) method() string { return here() }

func here() string {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(within(runtime.FuncForPC(pc).Name()), " ", filepath.Base(file), " ", line, " ", ok)
}

func named() {}

func main() {
	fmt.Println(here())
	fmt.Println(t{}.method())
	func() { fmt.Println(here()) }()
	pcs := make([]uintptr, 10)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	f, _ := frames.Next()
	fmt.Println(within(f.Function), f.Line)
	fmt.Println(within(runtime.FuncForPC(reflect.ValueOf(named).Pointer()).Name()), runtime.FuncForPC(0) == nil)
	_, _, _, ok := runtime.Caller(100)
	fmt.Println(ok, runtime.GOOS, runtime.GOARCH, runtime.Compiler)
}
