package main

func main() {
	for i := range 5 { // ERROR `cannot range over 5 \(untyped int constant\)`
		println(i)
	}
}
