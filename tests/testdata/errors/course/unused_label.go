package main

func main() {
outer: // ERROR `label outer defined and not used`
	for {
		break inner // ERROR `break label not defined: inner`
	}
}
