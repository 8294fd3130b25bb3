package main

func main() {
	switch n := 2; n {
	case 1, 2:
	case 2: // ERROR `duplicate case 2 \(constant of type int\) in expression switch`
	}
	switch "a" {
	case "a":
	case "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	default:
	default: // ERROR `multiple defaults \(first at duplicate_case\.go:11:2\)`
	}
}
