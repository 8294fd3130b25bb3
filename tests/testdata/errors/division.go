package main

func main() {
	x := 1
	_ = 1 / 0   // ERROR `invalid operation: division by zero`
	_ = x / 0   // ERROR `invalid operation: division by zero`
	_ = x % 0   // ERROR `invalid operation: division by zero`
	_ = 1.5 / 0 // ERROR `invalid operation: division by zero`
	x /= 0      // ERROR `invalid operation: division by zero`
	var f float64
	_ = f / 0
	_ = f / 0.0
	_ = 1i / 0 // ERROR `invalid operation: division by zero`
}
