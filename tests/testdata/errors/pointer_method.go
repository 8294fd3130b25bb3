package main

type T struct{ x int }

func (t *T) P() {}
func f() T      { return T{} }

func main() {
	T{}.P() // ERROR `cannot call pointer method P on T`
	f().P() // ERROR `cannot call pointer method P on T`
	m := map[int]T{}
	m[1].P()   // ERROR `cannot call pointer method P on T`
	m[1].x = 2 // ERROR `cannot assign to struct field m\[1\]\.x in map`
	T{}.x = 3  // ERROR `cannot assign to T\{\}\.x \(value of type int\)`
	f().x = 4  // ERROR `cannot assign to f\(\)\.x \(value of type int\)`
	_ = &f()   // ERROR `invalid operation: cannot take address of f\(\) \(value of type T\)`
	_ = &m[1]  // ERROR `invalid operation: cannot take address of m\[1\] \(map index expression of type T\)`
	_ = &T{}
	_ = &1  // ERROR `invalid operation: cannot take address of 1 \(untyped int constant\)`
	_ = T.P // ERROR `cannot call pointer method P on T`
	_ = (*T).P
}
