package main

import (
	"fmt"
	"sort"
)

type logger interface{ log(string) string }

type plain struct{}

func (plain) log(s string) string { return "plain " + s }

type service struct {
	logger
	name string
}

type backwards struct{ sort.Interface }

func (b backwards) Less(i, j int) bool { return b.Interface.Less(j, i) }

func main() {
	fmt.Println(service{plain{}, "x"}.log("message"))
	s := sort.IntSlice{3, 1, 2}
	sort.Sort(backwards{s})
	fmt.Println(s)
	defer func() { fmt.Println(recover()) }()
	service{}.log("nobody")
}
