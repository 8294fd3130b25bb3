package main

import (
	"math"
	"strings"
	"time"
)

func main() {
	println(math.Pie, strings.Uppercase("x"), time.Secnd) // ERROR `undefined: math\.Pie` `undefined: strings\.Uppercase` `undefined: time\.Secnd`
}
