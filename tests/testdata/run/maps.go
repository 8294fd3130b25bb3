package main

import "fmt"

type key struct {
	a int
	b string
}

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"] = 3
	m["one"]++
	v, ok := m["none"]
	fmt.Println(len(m), m["one"], v, ok, m)
	delete(m, "two")
	delete(m, "gone")
	_, ok = m["two"]
	fmt.Println(len(m), ok)
	sum := 0
	for k, v := range m {
		sum += v + len(k)
	}
	fmt.Println(sum)
	s := map[key][]int{}
	s[key{1, "a"}] = append(s[key{1, "a"}], 5)
	s[key{1, "a"}] = append(s[key{1, "a"}], 6)
	fmt.Println(s, s[key{2, "b"}] == nil)
	big := make(map[int]int)
	for i := 0; i < 1000; i++ {
		big[i*7] = i
	}
	for i := 0; i < 1000; i += 2 {
		delete(big, i*7)
	}
	count, total := 0, 0
	for k, v := range big {
		count++
		total += k - v
		delete(big, k)
	}
	fmt.Println(count, total, len(big))
	any := map[interface{}]string{1: "int", "1": "string", 1.0: "float", true: "bool", key{1, "x"}: "key"}
	fmt.Println(any[1], any["1"], any[1.0], any[true], any[key{1, "x"}], any[2] == "")
	var nilmap map[string]int
	fmt.Println(nilmap["x"], len(nilmap), nilmap == nil)
	for range nilmap {
		fmt.Println("never")
	}
	f := map[string]func(int) int{"double": func(x int) int { return 2 * x }}
	fmt.Println(f["double"](21))
	nested := map[string]map[string]int{"a": {"x": 1}}
	nested["a"]["y"] = 2
	fmt.Println(nested, len(nested["a"]))
	type st struct{ n int }
	pm := map[string]*st{"p": {1}}
	pm["p"].n++
	fmt.Println(pm["p"].n)
	arr := map[[2]int]bool{{1, 2}: true}
	fmt.Println(arr[[2]int{1, 2}], arr[[2]int{2, 1}])
}
