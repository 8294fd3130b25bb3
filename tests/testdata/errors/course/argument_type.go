package main

func add(a, b int) int { return a + b }

func main() { add(1, "2") } // ERROR `cannot use "2" \(untyped string constant\) as int value in argument to add`
