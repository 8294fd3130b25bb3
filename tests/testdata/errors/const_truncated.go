package main

func main() {
	var i int = 1.5   // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in variable declaration \(truncated\)`
	const c int = 2.7 // ERROR `cannot use 2\.7 \(untyped float constant\) as int value in constant declaration \(truncated\)`
	var x float64 = 3
	_ = x % 2              // ERROR `invalid operation: operator % not defined on x \(variable of type float64\)`
	_ = int(3.5)           // ERROR `cannot convert 3\.5 \(untyped float constant\) to type int`
	var r rune = 'a' + 0.5 // ERROR `cannot use 'a' \+ 0\.5 \(untyped float constant 97\.5\) as rune value in variable declaration \(truncated\)`
	_, _, _, _ = i, c, x, r
}
