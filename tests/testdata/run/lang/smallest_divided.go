package main

import (
	"fmt"
	"math"
)

const a = int64(math.MinInt64) / -1
const b = math.MinInt64 / -1
const c int = math.MinInt64
const d = c / -1
const e = c % -1

func main() {
	fmt.Println(a, d, e, b < 0)
	var x int64 = math.MinInt64
	x /= -1
	fmt.Println(x, int64(math.MinInt64)%-1, int32(math.MinInt32))
}
