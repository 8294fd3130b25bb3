package main

type T struct{ a int }

func main() {
	var i int
	var s string
	var f float64
	_ = int("a") // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = int(s) // ERROR `cannot convert s \(variable of type string\) to type int`
	_ = string(i)
	_ = string(f) // ERROR `cannot convert f \(variable of type float64\) to type string`
	_ = []byte(i) // ERROR `cannot convert i \(variable of type int\) to type \[\]byte`
	_ = []byte(s)
	_ = bool(1) // ERROR `cannot convert 1 \(untyped int constant\) to type bool`
	_ = (*int)(i) // ERROR `cannot convert i \(variable of type int\) to type \*int`
	_ = int(nil) // ERROR `cannot convert nil to type int`
	_ = T(5) // ERROR `cannot convert 5 \(untyped int constant\) to type T`
	_ = T(struct{ a int }{1})
	_ = T(struct{ b int }{1}) // ERROR `cannot convert struct\{b int\}\{…\} \(value of type struct\{b int\}\) to type T`
	_ = int() // ERROR `missing argument in conversion to int`
	_ = int(1, 2) // ERROR `too many arguments in conversion to int`
	_ = []int(nil)
	_ = error(5) // ERROR `cannot convert 5 \(untyped int constant\) to type error`
	_ = error(nil)
	_ = chan int(5) // ERROR `cannot convert 5 \(untyped int constant\) to type chan int`
	_ = byte(256) // ERROR `cannot convert 256 \(untyped int constant\) to type byte`
	_ = float32(1e100) // ERROR `cannot convert 1e100 \(untyped float constant 1e\+100\) to type float32`
	_ = interface{}(5)
	_ = func()(nil) // ERROR `func\(\) nil \(type\) is not an expression` `nil is not a type`
	_ = int(f)
	_ = string(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type string`
}
