package main

import "runtime"

func main() {
	defer func() {
		switch recover().(type) {
		case *runtime.TypeAssertionError:
			println("assertion")
		}
		var x any = 3
		_ = x.(error)
	}()
	var x any
	_ = x.(string)
}
