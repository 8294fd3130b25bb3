package main

func two() (int, int) { return 1, 2 }

func main() {
	x := two() // ERROR `assignment mismatch: 1 variable but two returns 2 values`
	println(two() + 1, x) // ERROR `multiple-value two\(\) \(value of type \(int, int\)\) in single-value context`
}
