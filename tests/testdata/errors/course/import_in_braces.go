package main

import { // ERROR `expected 'STRING', found '\{'`
	"fmt"
}


func main() { fmt.Println(1) }
