package main

import "fmt"

func main() { fmt.Println("n = " + 5) } // ERROR `invalid operation: "n = " \+ 5 \(mismatched types untyped string and untyped int\)`
