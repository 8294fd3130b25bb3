package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	s := bufio.NewScanner(os.Stdin)
	for s.Scan() {
		fmt.Println("line:", s.Text())
	}
	var n int
	_, err := fmt.Scan(&n)
	fmt.Println(n, err)
	_, err = fmt.Scanln(&n)
	fmt.Println(err)
	_, err = bufio.NewReader(os.Stdin).ReadString('\n')
	fmt.Println(err)
}
