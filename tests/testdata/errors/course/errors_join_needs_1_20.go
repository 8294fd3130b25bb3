package main

import "errors"

func main() {
	println(errors.Join(nil) == nil) // ERROR `undefined: errors\.Join`
}
