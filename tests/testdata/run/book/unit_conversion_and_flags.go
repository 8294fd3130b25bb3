package main

import "fmt"

type Celsius float64
type Fahrenheit float64

const (
	AbsoluteZero Celsius = -273.15
	Boiling      Celsius = 100
)

func (c Celsius) String() string    { return fmt.Sprintf("%g°C", float64(c)) }
func (f Fahrenheit) String() string { return fmt.Sprintf("%g°F", float64(f)) }
func CToF(c Celsius) Fahrenheit     { return Fahrenheit(c*9/5 + 32) }

type Flags uint

const (
	FlagUp Flags = 1 << iota
	FlagBroadcast
	FlagLoopback
)

func (f *Flags) set(x Flags)     { *f |= x }
func (f Flags) has(x Flags) bool { return f&x == x }
func (f *Flags) clear(x Flags)   { *f &^= x }

func main() {
	fmt.Println(CToF(Boiling), AbsoluteZero, Boiling-AbsoluteZero)
	var v Flags = FlagLoopback | FlagUp
	fmt.Printf("%b %t\n", v, v.has(FlagUp))
	v.clear(FlagUp)
	v.set(FlagBroadcast)
	fmt.Printf("%03b %t\n", v, v.has(FlagUp|FlagLoopback))
}
