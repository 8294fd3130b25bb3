package main

func main() {
	_ = len()                          // ERROR `invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)`
	_ = len(1, 2)                      // ERROR `invalid operation: too many arguments for len\(1, 2\) \(expected 1, found 2\)`
	_ = len(5)                         // ERROR `invalid argument: 5 \(untyped int constant\) for len`
	_ = cap(map[int]int{})             // ERROR `invalid argument: map\[int\]int\{\} \(value of type map\[int\]int\) for cap`
	_ = make()                         // ERROR `invalid operation: not enough arguments for make\(\) \(expected 1, found 0\)`
	_ = make(int)                      // ERROR `invalid argument: cannot make int; type must be slice, map, or channel`
	_ = make([]int)                    // ERROR `invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1`
	_ = make([]int, 1, 2, 3)           // ERROR `invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4`
	_ = make([]int, 5, 2)              // ERROR `invalid argument: length and capacity swapped`
	_ = make([]int, "a")               // ERROR `cannot convert "a" \(untyped string constant\) to int`
	_ = make(chan int, -1)             // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = new()                          // ERROR `invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)`
	_ = new(5)                         // ERROR `5 is not a type`
	_ = append()                       // ERROR `invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)`
	_ = append(1, 2)                   // ERROR `first argument to append must be a slice; have 1 \(untyped int constant\)`
	_ = append([]int{}, "a")           // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to append`
	_ = append([]int{}, []string{}...) // ERROR `cannot use \[\]string\{\} \(value of type \[\]string\) as type \[\]int in argument to append`
	_ = append(nil, 1)                 // ERROR `first argument to append must be a slice; have untyped nil`
	delete(1, 2)                       // ERROR `invalid argument: 1 \(untyped int constant\) is not a map`
	delete(map[int]int{}, "a")         // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to delete`
	copy(1, 2)                         // ERROR `invalid argument: copy expects slice arguments; found 1 \(untyped int constant\) and 2 \(untyped int constant\)`
	copy([]int{}, []string{})          // ERROR `invalid argument: arguments to copy \[\]int\{\} \(value of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string`
	close(5)                           // ERROR `invalid operation: cannot close non-channel 5 \(untyped int constant\)`
	panic()                            // ERROR `invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)`
	_ = recover(1)                     // ERROR `invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)`
	_ = complex(1, "a")                // ERROR `invalid operation: complex\(1, "a"\) \(mismatched types untyped float and untyped string\)`
	_ = real(1.5)
	_ = imag("a")           // ERROR `invalid argument: argument has type untyped string, expected complex type`
	x := print              // ERROR `print \(built-in\) must be called`
	make(map[int]int, 1, 2) // ERROR `invalid operation: make\(map\[int\]int, 1, 2\) expects 1 or 2 arguments; found 3`
	_ = len                 // ERROR `len \(built-in\) must be called`
	println(len)            // ERROR `len \(built-in\) must be called`
}
