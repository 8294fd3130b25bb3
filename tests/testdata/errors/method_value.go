package main

type T struct{ n int }

func (t T) Get() int   { return t.n }
func (t *T) Set(n int) { t.n = n }

func main() {
	var t T
	f := t.Get
	var s string = f() // ERROR `cannot use f\(\) \(value of type int\) as type string in variable declaration`
	g := t.Set
	g("a") // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to g`
	h := T.Get
	_ = h(5) // ERROR `cannot use 5 \(untyped int constant\) as T value in argument to h`
	k := (*T).Set
	k(t, 1)       // ERROR `cannot use t \(variable of type T\) as type \*T in argument to k`
	k(&t, "a")    // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to k`
	_ = T.Set     // ERROR `cannot call pointer method Set on T`
	t.Get = nil   // ERROR `cannot assign to t\.Get \(value of type func\(\) int\)`
	t.Get().x = 1 // ERROR `t\.Get\(\)\.x undefined \(type int has no field or method x\)`
	_ = s
	_ = t.Get == nil
}
