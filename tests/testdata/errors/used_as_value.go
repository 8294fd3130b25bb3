package main

func f()            {}
func g(int)         {}
func h() (int, int) { return 1, 2 }

func main() {
	x := f()    // ERROR `f\(\) \(no value\) used as value`
	var y = f() // ERROR `f\(\) \(no value\) used as value`
	_ = f() + 1 // ERROR `f\(\) \(no value\) used as value`
	g(f())      // ERROR `f\(\) \(no value\) used as value`
	return f()  // ERROR `f\(\) \(no value\) used as value`
	if f() {    // ERROR `f\(\) \(no value\) used as value`
	}
	_, _ = f(), 1  // ERROR `f\(\) \(no value\) used as value`
	z := h()       // ERROR `assignment mismatch: 1 variable but h returns 2 values`
	_ = h() + 1    // ERROR `multiple-value h\(\) \(value of type \(int, int\)\) in single-value context`
	g(h())         // ERROR `too many arguments in call to g`
	_ = []int{h()} // ERROR `multiple-value h\(\) \(value of type \(int, int\)\) in single-value context`
	h() <- 1       // ERROR `multiple-value h\(\) \(value of type \(int, int\)\) in single-value context`
}
