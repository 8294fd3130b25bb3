package main

import "fmt"

type name string

func main() {
	for _, verb := range []string{"%v", "%s", "%q", "%x", "%X", "%#v", "%+q", "%#q", "% x", "%#x", "%# x", "%# X", "%10s|", "%-10s|", "%.2s|", "%10.2s|", "%010s|", "%.1q|", "%10q|", "%.2x|", "%d", "%t", "%c", "%U", "%T", "%8x|", "%-8x|", "%+v", "%010q|"} {
		fmt.Print(verb, ": ")
		for _, s := range []string{"", "abc", "世界", "a\nb", "`x`", "\xff", "\u00a0", "\U0001F600"} {
			fmt.Printf(verb+" ", s)
		}
		fmt.Printf(verb+" ", name("n"))
		fmt.Printf(verb+" ", []byte("hé"))
		fmt.Printf(verb+" ", [3]byte{1, 2, 255})
		fmt.Printf(verb+"\n", []byte(nil))
	}
	fmt.Printf("%s %v %q\n", []string{"a", "b"}, []string{"a", "b"}, []string{"a", "b"})
	fmt.Printf("%x %X % x\n", []string{"a", "bc"}, [2]string{"d", "e"}, []string{"fg"})
}
