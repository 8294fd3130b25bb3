package main

func sum[T any](a, b T) T { return a + b } // ERROR `invalid operation: operator \+ not defined on a \(variable of type T constrained by any\)`

func eq[T any](a, b T) bool { return a == b } // ERROR `invalid operation: a == b \(incomparable types in type set\)`

func main() { _ = sum(1, 2); _ = eq(1, 2) }
