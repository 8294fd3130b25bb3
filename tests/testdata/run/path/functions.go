package main

import (
	"fmt"
	"path"
	"path/filepath"
)

func main() {
	for _, p := range []string{"a/c", "a//c", "a/c/.", "a/c/b/..", "/../a/c", "", "../../x", "/", "a/../.."} {
		fmt.Print(path.Clean(p), " ")
	}
	fmt.Println()
	fmt.Println(path.Join("a", "b/../c", "", "/d"), path.Join() == "", path.Base("/a/b.go"), path.Base(""), path.Base("///"), path.Dir("/a/b/c"), path.Dir("x"), path.Ext("a.tar.gz"))
	fmt.Println(path.Split("static/myfile.css"))
	fmt.Println(path.IsAbs("/dev"), filepath.Join("a", "b"), filepath.Ext("x.go"))
	for _, m := range [][2]string{{"*", "abc"}, {"a*/b", "a/c/b"}, {"[a-c]?", "bx"}, {"[^x]", "y"}, {"\\*", "*"}, {"[", "a"}, {"a[", "ab"}, {"*x*", "axb"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Print(ok, " ", err, "; ")
	}
	fmt.Println()
	fmt.Println(filepath.Rel("/a", "/a/b/c"))
	fmt.Println(filepath.Rel("/a/x", "/a/b"))
	fmt.Println(filepath.Rel("a", "/b"))
}
