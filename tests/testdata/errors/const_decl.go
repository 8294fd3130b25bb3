package main

const a = f()       // ERROR `f\(\) \(value of type int\) is not constant`
const b []int = nil // ERROR `invalid constant type \[\]int`
const c int = "a"   // ERROR `cannot use "a" \(untyped string constant\) as int value in constant declaration`
const e, g = 1      // ERROR `missing init expr for g`
const h = 1, 2      // ERROR `extra init expr 2`

var v = 1

const i = v // ERROR `v \(variable of type int\) is not constant`
const j = len("abc")
const k = len([3]int{})
const l = len(s) // ERROR `len\(s\) \(value of type int\) is not constant`

var s []int

const (
	m = iota
	n
	o, p // ERROR `missing init expr for p`
)

var q = iota // ERROR `cannot use iota outside constant declaration`

const (
	r, t = iota, iota + 1
	u    // ERROR `extra init expr at const_decl\.go:27:20`
)
const big = 1 << 10
const w int8 = big // ERROR `cannot use big \(untyped int constant 1024\) as int8 value in constant declaration \(overflows\)`
const (
	aa int8 = 1 << (iota * 4)
	bb
	cc // ERROR `cannot use 1 << \(iota \* 4\) \(untyped int constant 256\) as int8 value in constant declaration \(overflows\)`
)

func f() int { return 1 }
func main()  {}
