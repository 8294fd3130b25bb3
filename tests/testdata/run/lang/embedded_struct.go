package main

import "fmt"

type animal struct {
	name string
	legs int
}

func (a animal) describe() string { return fmt.Sprint(a.name, " has ", a.legs) }
func (a *animal) rename(s string) { a.name = s }

type dog struct {
	animal
	breed string
}

type puppy struct {
	*dog
	age int
}

func main() {
	d := dog{animal{"rex", 4}, "collie"}
	d.rename("max")
	fmt.Println(d.describe(), d.name, d.animal.legs)
	p := puppy{&d, 1}
	p.rename("tim")
	p.legs--
	fmt.Println(p.describe(), d, p.dog.animal)
}
