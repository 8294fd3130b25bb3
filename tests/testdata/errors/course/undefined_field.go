package main

type point struct{ x, y int }

func main() {
	p := point{1, 2}
	println(p.z, p.X) // ERROR `p\.z undefined \(type point has no field or method z\)` `p\.X undefined \(type point has no field or method X, but does have x\)`
	_ = point{x: 1, z: 2} // ERROR `unknown field 'z' in struct literal of type point`
}
