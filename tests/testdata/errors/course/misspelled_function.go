package main

import "fmt"

func main() { fmt.Prntln("hi") } // ERROR `undefined: fmt\.Prntln`
