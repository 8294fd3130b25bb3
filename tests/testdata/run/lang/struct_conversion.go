package main

import "fmt"

type a struct {
	X int `json:"x"`
	Y string
}

type b struct {
	X int
	Y string
}

func main() {
	v := a{1, "y"}
	w := b(v)
	anonymous := struct {
		X int
		Y string
	}(w)
	w = anonymous
	fmt.Println(w, anonymous)
	fmt.Printf("%T %T %+v\n", w, v, v)
}
