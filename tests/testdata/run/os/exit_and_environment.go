package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("never printed")
	os.Setenv("CHANSCOPE_X", "1")
	v, ok := os.LookupEnv("CHANSCOPE_X")
	_, missing := os.LookupEnv("CHANSCOPE_NOTHING")
	fmt.Println(v, ok, missing, os.Getenv("CHANSCOPE_NOTHING") == "", len(os.Args))
	fmt.Println(os.Expand("$a-${b}", func(s string) string { return "<" + s + ">" }), os.ExpandEnv("x=$CHANSCOPE_X"))
	os.Unsetenv("CHANSCOPE_X")
	_, err := os.Open("/no/such/file")
	fmt.Println(err, os.IsNotExist(err))
	os.Stdout.WriteString("bye\n")
	os.Exit(3)
}
