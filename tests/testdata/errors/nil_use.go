package main

func f(int) {}

func main() {
	x := nil    // ERROR `use of untyped nil in assignment`
	var y = nil // ERROR `use of untyped nil in variable declaration`
	_ = nil     // ERROR `use of untyped nil in assignment to _ identifier`
	var p *int = nil
	_ = p == nil
	_ = nil == nil  // ERROR `invalid operation: nil == nil \(operator == not defined on untyped nil\)`
	*nil = 1        // ERROR `invalid operation: cannot indirect nil`
	nil()           // ERROR `invalid operation: cannot call non-function nil`
	println(nil)    // ERROR `use of untyped nil in argument to println`
	var i int = nil // ERROR `cannot use nil as int value in variable declaration`
	f(nil)          // ERROR `cannot use nil as int value in argument to f`
	_ = nil.x       // ERROR `nil\.x undefined \(type untyped nil has no field or method x\)`
	_ = nil[0]      // ERROR `invalid operation: cannot index nil`
	_ = i
	_ = -nil    // ERROR `invalid operation: operator - not defined on nil`
	_ = nil + 1 // ERROR `invalid operation: nil \+ 1 \(mismatched types untyped nil and untyped int\)`
}
