package main

import "strings"

func main() {
	var b strings.Builder
	println(b.buf) // ERROR `b\.buf undefined \(type strings\.Builder has no field or method buf\)`
	b.copyCheck() // ERROR `b\.copyCheck undefined \(type strings\.Builder has no field or method copyCheck\)`
}
