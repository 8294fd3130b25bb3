package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	m["c"] = 3
	m["a"] += 10
	m["new"]++
	delete(m, "b")
	delete(m, "missing")
	v, ok := m["b"]
	fmt.Println(m, len(m), v, ok, m["nothing"])
	if _, ok := m["c"]; ok {
		fmt.Println("has c")
	}
	var none map[string]int
	fmt.Println(none["x"], len(none), none == nil)
	delete(none, "x")
	defer func() { fmt.Println(recover()) }()
	none["x"] = 1
}
