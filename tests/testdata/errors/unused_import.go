package main

import (
	"fmt"
	"os"      // ERROR `imported and not used: "os"`
	sy "sync" // ERROR `imported and not used: "sync" as sy`
)

func main() { fmt.Println() }
