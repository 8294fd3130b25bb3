package main

import (
	"fmt"
	"math"
)

func main() {
	m := map[float64]int{}
	m[math.NaN()] = 1
	m[math.NaN()] = 2
	_, ok := m[math.NaN()]
	fmt.Println(len(m), ok)
	m[0.0] = 1
	m[math.Copysign(0, -1)] = 5
	fmt.Println(len(m), m[0])
}
