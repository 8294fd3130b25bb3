package main

import "fmt"

func main() {
	fmt.Print("a", "b", 1, 2, true, "c", 3.5, nil, '\n')
	fmt.Print("\n")
	fmt.Print(1, 2, "x", "y", 3, 4, []int{5}, "\n")
	fmt.Println("a", 1, nil, []string{}, struct{}{})
	fmt.Println()
	s := fmt.Sprint("x", 1, 2, "y") + fmt.Sprintln("z", 3)
	fmt.Printf("%q %d\n", s, len(s))
	n, err := fmt.Println("hé")
	fmt.Println(n, err)
}
