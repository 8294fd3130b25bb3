package main

func name(v any, n int) string {
	switch n {
	case 1, 2:
		return "small"
	case 3:
		fallthrough
	default:
		n++
	}
	switch x := v.(type) {
	case nil:
		return "nil"
	case string:
		return x
	case int, bool:
		v = x
	}
	return ""
}

func main() { name(nil, 1) }
