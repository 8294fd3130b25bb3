package main

func f(a int, s string)       {}
func g()                      {}
func h(a int, b ...int)       {}
func g2() (int, string, bool) { return 1, "", true }

func main() {
	f(1)         // ERROR `not enough arguments in call to f`
	f(1, "a", 2) // ERROR `too many arguments in call to f`
	f()          // ERROR `not enough arguments in call to f`
	g(1)         // ERROR `too many arguments in call to g`
	h()          // ERROR `not enough arguments in call to h`
	h(1, 2, 3)
	h(1, "a")        // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to h`
	f(g2())          // ERROR `too many arguments in call to f`
	var x int = g2() // ERROR `multiple-value g2\(\) \(value of type \(int, string, bool\)\) in single-value context`
	_ = x
	f("a", 1) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to f` `cannot use 1 \(untyped int constant\) as string value in argument to f`
}
