package main // ERROR `function main is undeclared in the main package`

import "fmt"

func Main() { fmt.Println("hi") }
