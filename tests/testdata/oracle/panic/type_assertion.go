package main

import "fmt"

func main() {
	values := []interface{}{1, "two"}
	for _, v := range values {
		fmt.Println(v.(int))
	}
}
