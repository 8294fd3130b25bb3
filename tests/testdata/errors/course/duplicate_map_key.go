package main

func main() {
	_ = map[string]int{"a": 1, "b": 2, "a": 3} // ERROR `duplicate key "a" in map literal`
	_ = []int{0: 1, 0: 2} // ERROR `duplicate index 0 in array or slice literal`
}
