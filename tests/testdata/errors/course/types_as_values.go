package main

func main() {
	a := []undefinedT // ERROR `\[\]undefinedT \(type\) is not an expression` `undefined: undefinedT`
	b := map[string]foo // ERROR `map\[string\]foo \(type\) is not an expression` `undefined: foo`
	c := [...]int // ERROR `invalid use of \[\.\.\.\] array \(outside a composite literal\)` `\[\.\.\.\]int \(type\) is not an expression`
	d := undefinedT // ERROR `undefined: undefinedT`
	e := [2]bar{} // ERROR `undefined: bar`
	f := [5.5]int // ERROR `\[5\.5\]int \(type\) is not an expression` `array length 5\.5 \(untyped float constant\) must be integer`
	g := *undefinedX // ERROR `undefined: undefinedX`
	h := struct{ x undef } // ERROR `struct\{x undef\} \(type\) is not an expression` `undefined: undef`
	i := func(x undef) // ERROR `func\(x undef\) \(type\) is not an expression` `undefined: undef`
	j := chan undef // ERROR `chan undef \(type\) is not an expression` `undefined: undef`
	k := interface{ foo() undef } // ERROR `interface\{foo\(\) undef\} \(type\) is not an expression` `undefined: undef`
	l := []int // ERROR `\[\]int \(type\) is not an expression`
	fmtt([]undefinedT, 5) // ERROR `undefined: fmtt` `undefined: undefinedT`
	len([]int) // ERROR `\[\]int \(type\) is not an expression`
	_, _, _, _, _, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h, i, j, k, l
}
