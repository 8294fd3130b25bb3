package main

type T struct{}

func (T) Run() {}

func main() {
	var t T
	t.Stop() // ERROR `t\.Stop undefined \(type T has no field or method Stop\)`
	t.run() // ERROR `t\.run undefined \(type T has no field or method run, but does have Run\)`
}
