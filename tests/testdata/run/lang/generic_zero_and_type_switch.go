package main

import "fmt"

func Zero[T any]() T {
	var zero T
	return zero
}

func Describe[T any](v T) string {
	switch x := any(v).(type) {
	case int:
		return fmt.Sprint("int ", x)
	case string:
		return "string " + x
	}
	return fmt.Sprintf("%T", v)
}

func Ptr[T any](v T) *T { return &v }

func main() {
	fmt.Println(Zero[int](), Zero[string]() == "", Zero[*int]() == nil, Zero[[2]bool]())
	fmt.Println(Describe(1), Describe("s"), Describe([]float64{}), *Ptr("p"))
}
