package main

func main() {
	_ = map[string]int{"a": 1, "b": 2, "a": 3} // ERROR `duplicate key "a" in map literal`
	_ = map[string]int{"a"}                    // ERROR `missing key in map literal`
	_ = map[string]int{1: 1}                   // ERROR `cannot use 1 \(untyped int constant\) as string value in map literal`
	_ = map[string]int{"a": "b"}               // ERROR `cannot use "b" \(untyped string constant\) as int value in map literal`
	_ = map[[]int]string{}                     // ERROR `invalid map key type \[\]int`
	var m map[func()]int                       // ERROR `invalid map key type func\(\)`
	_ = m
	_ = map[interface{}]int{1: 1, "a": 2, 1: 3, 1.0: 4} // ERROR `duplicate key 1 in map literal`
	_ = map[float64]int{1: 1, 1.0: 2}                   // ERROR `duplicate key 1 in map literal`
}
