package main

import (
	"errors"
	"fmt"
	"os"
)

type MyErr struct{ Code int }

func (m *MyErr) Error() string { return fmt.Sprintf("myerr %d", m.Code) }

type st string

func (s st) String() string { return "st:" + string(s) }

func level3(n int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintln(os.Stderr, "rec", r)
			panic(fmt.Sprint("again ", r))
		}
	}()
	var a []int
	_ = a[n]
}

func level2() {
	defer func() {
		panic(&MyErr{7})
	}()
	level3(5)
}

func main() {
	defer fmt.Println("deferred main")
	defer func() {
		r := recover()
		var e *MyErr
		if err, ok := r.(error); ok && errors.As(err, &e) {
			fmt.Println("as", e.Code)
		}
		defer func() {
			panic(st("last"))
		}()
		var m map[string]int
		m["x"]++
	}()
	level2()
}
