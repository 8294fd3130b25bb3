package main

func main() {
	_ = _  // ERROR `cannot use _ as value or type`
	x := _ // ERROR `cannot use _ as value or type`
	_()    // ERROR `cannot use _ as value or type`
	var _ = 1
	var _ int = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in variable declaration`
	_.x = 1         // ERROR `cannot use _ as value or type`
	_ += 1          // ERROR `cannot use _ as value or type`
	_++             // ERROR `cannot use _ as value or type`
	for _ = range []int{} {
	}
}
