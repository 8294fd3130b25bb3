package main

func main() {
	n := 1
	switch n {
	case "one": // ERROR `cannot convert "one" \(untyped string constant\) to int`
	case 2.5: // ERROR `2\.5 \(untyped float constant\) truncated to int`
	}
}
