package main

func main() {
	type T struct {
		A int    `json:"a"`
		B string "x"
	}
	type U struct {
		A int
		B string
	}
	var t T
	var u U = t // ERROR `cannot use t \(variable of type T\) as type U in variable declaration`
	u = U(t)
	var v struct {
		A int
		B string
	} = u
	var w struct{ A int } = u // ERROR `cannot use u \(variable of type U\) as type struct\{A int\} in variable declaration`
	_, _ = v, w
}
