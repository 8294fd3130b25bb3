package main

import "fmt"

func main() {
	for i, r := range "aé世\xff!" {
		fmt.Print(i, ":", string(r), "(", r, ") ")
	}
	fmt.Println()
	for i, b := range []byte("é") {
		fmt.Print(i, b, " ")
	}
	fmt.Println(len("aé世"), len([]rune("aé世")))
}
