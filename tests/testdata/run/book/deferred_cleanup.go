// Deferred calls, what recovers and what does not, every runtime error by its text.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

type resource struct {
	name string
	log  *[]string
}

func open(name string, log *[]string) *resource {
	*log = append(*log, "open "+name)
	return &resource{name, log}
}
func (r *resource) Close() error {
	*r.log = append(*r.log, "close "+r.name)
	if strings.HasPrefix(r.name, "bad") {
		return fmt.Errorf("closing %s failed", r.name)
	}
	return nil
}

type multiError []error

func (m multiError) Error() string {
	var parts []string
	for _, e := range m {
		parts = append(parts, e.Error())
	}
	return strings.Join(parts, "; ")
}
func (m multiError) As(target any) bool {
	for _, e := range m {
		if errors.As(e, target) {
			return true
		}
	}
	return false
}

func use(names ...string) (log []string, err error) {
	var errs multiError
	defer func() {
		if len(errs) > 0 {
			err = errs
		}
	}()
	for i, n := range names {
		r := open(n, &log)
		defer func() {
			if e := r.Close(); e != nil {
				errs = append(errs, e)
			}
		}()
		defer fmt.Print("i=", i, " ")
	}
	return log, nil
}

func nested() (s string) {
	defer func() {
		s += fmt.Sprint("|outer:", recover())
	}()
	defer func() {
		defer func() { s += fmt.Sprint("|inner:", recover()) }()
		panic("second")
	}()
	panic("first")
}

func loopDefer() (out []int) {
	for i := 0; i < 3; i++ {
		defer func(n int) { out = append(out, n, i) }(i)
	}
	return []int{9}
}

type T struct{ n int }

func (t T) val()  { fmt.Print("val", t.n, " ") }
func (t *T) ptr() { fmt.Print("ptr", t.n, " ") }

func receivers() {
	t := T{1}
	defer t.val()
	defer t.ptr()
	f := t.val
	g := (*T).ptr
	t.n = 2
	f()
	g(&t)
	defer fmt.Println()
}

type stackErr struct {
	error
	frames []string
}

func wrap(err error) error {
	if err == nil {
		return nil
	}
	pc := make([]uintptr, 8)
	n := runtime.Callers(2, pc)
	frames := runtime.CallersFrames(pc[:n])
	var names []string
	for {
		f, more := frames.Next()
		names = append(names, f.Function)
		if !more || f.Function == "main.main" {
			break
		}
	}
	return &stackErr{err, names}
}
func level2() error { return wrap(io.ErrUnexpectedEOF) }
func level1() error { return level2() }

func try(f func()) (err error) {
	defer func() {
		switch x := recover().(type) {
		case nil:
		case runtime.Error:
			err = fmt.Errorf("runtime: %w", x)
		case error:
			err = x
		case fmt.Stringer:
			err = errors.New(x.String())
		default:
			err = fmt.Errorf("%T: %v", x, x)
		}
	}()
	f()
	return
}

func main() {
	log, err := use("a", "bad1", "b", "bad2")
	fmt.Println()
	fmt.Println(log, err, len(log), cap(log) >= 4)
	fmt.Println(nested())
	fmt.Println(loopDefer())
	receivers()
	err = level1()
	var se *stackErr
	fmt.Println(err, errors.As(err, &se), len(se.frames) > 2, errors.Is(se.error, io.ErrUnexpectedEOF))
	var m map[string]int
	var arr []int
	var iface any = "str"
	var ptr *T
	var fn func()
	ch := make(chan int)
	close(ch)
	n := -1
	for i, f := range []func(){
		func() { m["a"] = 1 },
		func() { _ = arr[5] },
		func() { _ = iface.(int) },
		func() { _ = iface.(fmt.Stringer) },
		func() { _ = ptr.n },
		func() { fn() },
		func() { close(ch) },
		func() { ch <- 1 },
		func() { _ = make([]int, n) },
		func() { _ = arr[1 : n+1 : 3] },
		func() { _ = "abc"[n+4] },
		func() { var z int; fmt.Println(1 / z) },
		func() { panic(fmt.Sprintf("custom %d", 1)) },
		func() { panic(nil) },
		func() { _ = [3]int{}[n+5] },
		func() { var a, b any = []int{1}, []int{1}; fmt.Println(a == b) },
		func() { m := map[any]int{}; m[func() {}] = 1 },
		func() { panic(multiError{io.EOF, os.ErrNotExist}) },
		func() { _ = (*[4]int)(make([]int, 2)) },
		func() { var e error; _ = e.Error() },
		func() { strings.Repeat("x", n) },
		func() { x := arr[n+2:]; _ = x },
	} {
		fmt.Println(i, try(f))
	}
	defer fmt.Println("deferred one")
	defer func() {
		defer func() {
			panic(fmt.Errorf("third: %v", recover()))
		}()
		panic("second")
	}()
	panic("first")
}
