package p

x := 1

import "fmt"

var a int;;

func f()
{
}

func g() { } }

fmt.Println("hello")

type

const c = 1 2

func 1() {}

var b := 2
