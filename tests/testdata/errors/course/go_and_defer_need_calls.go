package main

func f() {}

func main() {
	go f // ERROR `expression in go must be function call`
	defer func() {} // ERROR `expression in defer must be function call`
	defer recover // ERROR `expression in defer must be function call`
}
