package main

type runner interface{ run() }
type dog struct{}

func (d *dog) run() {}

func main() {
	var r runner = dog{} // ERROR `cannot use dog\{\} \(value of type dog\) as type runner in variable declaration:`
	r.run()
}
