package main

import (
	"fmt"
	"log"
)

func main() {
	defer fmt.Println("never printed")
	log.SetFlags(0)
	log.Fatalln("the", "end")
}
