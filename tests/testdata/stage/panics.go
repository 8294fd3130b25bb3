// A panic that is recovered, and a status other than 0.
package main

import (
	"fmt"
	"os"
)

func careful() {
	defer func() { fmt.Println("recovered", recover()) }()
	panic("stop")
}

func main() {
	careful()
	os.Exit(3)
}
