package main

func f() int { return 1 }

func main() {
	x := 1
	switch x {
	case 1, 2, 1: // ERROR `duplicate case 1 \(constant of type int\) in expression switch`
	case "a": // ERROR `cannot convert "a" \(untyped string constant\) to int`
	case 2: // ERROR `duplicate case 2 \(constant of type int\) in expression switch`
	case nil: // ERROR `cannot convert nil to int`
	case 1.5: // ERROR `1\.5 \(untyped float constant\) truncated to int`
	}
	switch "a" {
	case "a":
	case "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	}
	switch {
	case x > 1:
	case 5: // ERROR `cannot convert 5 \(untyped int constant\) to bool`
	case true:
	case true:
	}
	switch x := f(); x {
	default:
	default: // ERROR `multiple defaults \(first at switch_cases\.go:25:2\)`
	}
	switch []int{} {
	case nil:
	}
	switch g := f; g {
	}
	var t struct{ a []int }
	switch t { // ERROR `cannot switch on t \(variable of type struct\{a \[\]int\}\) \(struct\{a \[\]int\} is not comparable\)`
	}
	switch nil { // ERROR `use of untyped nil in switch expression`
	}
}
