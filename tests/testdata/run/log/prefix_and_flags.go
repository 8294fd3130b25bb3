package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
)

func main() {
	l := log.New(os.Stdout, "app: ", 0)
	l.Println("hello", 1)
	l.Printf("%d%%", 50)
	l.SetPrefix("[x] ")
	l.SetFlags(log.Lmsgprefix)
	l.Print("a", "b")
	fmt.Println(l.Prefix(), l.Flags(), log.Flags() == log.LstdFlags)
	var b bytes.Buffer
	log.SetOutput(&b)
	log.SetFlags(0)
	log.Print("kept")
	fmt.Printf("%q\n", b.String())
	defer func() { fmt.Println("recovered", recover()) }()
	l.Panicf("bad %d", 3)
}
