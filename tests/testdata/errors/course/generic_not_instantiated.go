package main

type Stack[T any] struct{ items []T }

func Zero[T any]() T { var z T; return z }

func main() {
	var s Stack // ERROR `cannot use generic type Stack\[T any\] without instantiation`
	_ = s
	_ = Zero() // ERROR `cannot infer T \(generic_not_instantiated\.go:5:11\)`
	_ = Stack[int, string]{} // ERROR `got 2 arguments but 1 type parameters`
}
