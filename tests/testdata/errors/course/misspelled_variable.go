package main

func main() {
	count := 0
	count++
	println(conut) // ERROR `undefined: conut`
}
