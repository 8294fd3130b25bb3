package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
)

func main() {
	var b bytes.Buffer
	l := log.New(&b, "app: ", log.Lshortfile|log.Lmsgprefix)
	l.Println("hello", 1)
	l.Printf("n=%d", 2)
	l.SetFlags(0)
	l.Print("plain\n")
	l.SetPrefix("> ")
	l.Print("prefixed")
	fmt.Print(b.String())
	fmt.Println(l.Prefix(), l.Flags(), log.Flags() == log.LstdFlags)
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	log.SetPrefix("std ")
	log.Println("to stdout")
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		log.Panicf("panic %d", 3)
	}()
	log.Fatal("the end")
}
