package main

func f() {}
func f() {} // ERROR `f redeclared in this block`

type t int

func (t) m() {}
func (t) m() {} // ERROR `t\.m redeclared in this block`

func main() {}
