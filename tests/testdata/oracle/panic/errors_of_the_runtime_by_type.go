package main

import (
	"errors"
	"fmt"
	"runtime"
)

func what(f func()) {
	defer func() {
		switch r := recover().(type) {
		case *runtime.TypeAssertionError:
			fmt.Println("assertion", r.Error())
		case runtime.Error:
			fmt.Println("runtime error", r)
		case error:
			fmt.Println("error", r)
		default:
			fmt.Println("other", r)
		}
	}()
	f()
}

func as(f func()) (err error) {
	defer func() { err, _ = recover().(error) }()
	f()
	return
}

func main() {
	what(func() { var x any = 1; _ = x.(string) })
	what(func() { var p *int; *p = 1 })
	what(func() { panic(errors.New("own")) })
	what(func() { panic(3) })
	err := as(func() { var x any = "s"; _ = x.(fmt.Stringer) })
	var te *runtime.TypeAssertionError
	fmt.Println(errors.As(err, &te), te != nil && te.Error() == err.Error())
	var re runtime.Error
	fmt.Println(errors.As(err, &re))
	fmt.Printf("%T %T\n", err, as(func() { var a []int; _ = a[3] }))
}
