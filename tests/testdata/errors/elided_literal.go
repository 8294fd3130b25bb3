package main

func main() {
	type P struct{ x, y int }
	_ = []P{{1, 2}, {1}}                    // ERROR `too few values in struct\{x int; y int\}\{…\}`
	_ = []*P{{1, 2}, {3, "a"}}              // ERROR `cannot use "a" \(untyped string constant\) as int value in struct literal`
	_ = map[P]P{{1, 2}: {3, 4}, {z: 1}: {}} // ERROR `unknown field 'z' in struct literal of type struct\{x int; y int\}`
	_ = [][]int{{1}, {"a"}}                 // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = []int{{1}}                          // ERROR `invalid composite literal type int`
}
