package main

import "fmt"
import "" // ERROR `invalid import path: ""`

func main() { fmt.Println(1) }
