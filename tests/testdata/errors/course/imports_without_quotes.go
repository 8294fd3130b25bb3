package main

import (
	fmt // ERROR `expected 'STRING', found newline`
	os
)


func main() { fmt.Println(1) }
