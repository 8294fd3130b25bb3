package main

var a = b // ERROR `initialization loop for a`
var b = c
var c = f()

func f() int { return a }

var d = d // ERROR `initialization loop for d`

const x = y // ERROR `initialization loop for x`
const y = x

var p = func() int { return q }() // ERROR `initialization loop for p`
var q = p

type T struct{}

func (T) m() int { return r }

var r = T{}.m() // ERROR `initialization loop for r`

func main() { var ok = ok; _ = ok } // ERROR `undefined: ok`
