package main

import "fmt"

type shape interface{ sides() int }
type square struct{}

func (square) sides() int { return 4 }

func kind(v interface{}) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("whole %v", x)
	case float64:
		return fmt.Sprint("float ", x+0.5)
	case string:
		return "string " + x
	case []int:
		return fmt.Sprint("slice of ", len(x))
	case shape:
		return fmt.Sprint("shape with ", x.sides())
	case error:
		return "error " + x.Error()
	case func() int:
		return fmt.Sprint("func ", x())
	case *int:
		return fmt.Sprint("pointer to ", *x)
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	n := 7
	for _, v := range []interface{}{nil, 1, int64(2), 2.5, "s", []int{1}, square{}, fmt.Errorf("e"),
		func() int { return 3 }, &n, map[string]int{}, struct{}{}, 'x'} {
		fmt.Println(kind(v))
	}
}
