package main

import "fmt"

type point struct{ x, y int }

func main() {
	byPoint := map[point]string{{1, 2}: "a", {}: "zero"}
	byArray := map[[2]string]int{{"a", "b"}: 1}
	byAny := map[interface{}]string{1: "int", "1": "string", 1.0: "float", point{1, 2}: "point", nil: "nil"}
	byBool := map[bool][]int{true: {1}, false: nil}
	fmt.Println(byPoint[point{1, 2}], byPoint[point{}], byArray[[2]string{"a", "b"}])
	fmt.Println(byAny[1], byAny["1"], byAny[1.0], byAny[point{1, 2}], byAny[nil], byAny[2] == "")
	fmt.Println(byBool)
	defer func() { fmt.Println(recover()) }()
	byAny[[]int{1}] = "slice"
}
