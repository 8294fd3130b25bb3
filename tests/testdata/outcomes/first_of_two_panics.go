package main

func main() {
	for _, name := range []string{"x", "y"} {
		go func(name string) { panic(name) }(name)
	}
	select {}
}
