package main

import "fmt"

type IPAddr [4]byte

func (ip IPAddr) String() string { return fmt.Sprintf("%d.%d.%d.%d", ip[0], ip[1], ip[2], ip[3]) }

type Vertex struct{ X, Y float64 }

func (v *Vertex) Scale(f float64) { v.X *= f; v.Y *= f }
func (v Vertex) Abs() float64     { return v.X*v.X + v.Y*v.Y }

type Abser interface{ Abs() float64 }

func main() {
	hosts := map[string]IPAddr{"loopback": {127, 0, 0, 1}, "dns": {8, 8, 8, 8}}
	fmt.Println(hosts, hosts["dns"])
	for name, ip := range map[string]IPAddr{"one": {1, 2, 3, 4}} {
		fmt.Printf("%v: %v %s\n", name, ip, ip)
	}
	v := Vertex{3, 4}
	v.Scale(10)
	var a Abser = v
	fmt.Println(a.Abs(), &v)
	a = &v
	fmt.Printf("%T %v\n", a, a.Abs())
	pow := make([]int, 6)
	for i := range pow {
		pow[i] = 1 << uint(i)
	}
	fmt.Println(pow)
}
