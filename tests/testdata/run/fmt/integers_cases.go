package main

import "fmt"

type weekday int

func main() {
	for _, verb := range []string{"%v", "%d", "%b", "%o", "%O", "%x", "%X", "%c", "%q", "%U", "%#v", "%+d", "% d", "%#b", "%#o", "%#x", "%#X", "%#U", "%#q", "%+q", "%8d|", "%-8d|", "%08d|", "%+08d|", "%8.3d|", "%.0d|", "%08.3d|", "%-08d|", "%x|", "% x|", "%s", "%t", "%e", "%T", "%p", "%+v", "%6c|", "%#8x|", "%#08x|", "%06q|", "%20.10U|"} {
		fmt.Printf(verb+" ", 65)
		fmt.Printf(verb+" ", -7)
		fmt.Printf(verb+" ", uint8(200))
		fmt.Printf(verb+" ", weekday(3))
		fmt.Printf(verb+" ", int64(-1)<<63)
		fmt.Printf(verb+" ", uint64(1)<<63)
		fmt.Printf(verb+" ", uintptr(0))
		fmt.Printf(verb+"\n", '世')
	}
	fmt.Printf("%*d|%-*d|%0*d|%.*d\n", 5, 42, 5, 42, 5, 42, 4, 42)
	fmt.Printf("%*d|%*d\n", -5, 42, "x", 42)
	fmt.Printf("%[2]d %[1]d|%[2]*[1]d|%[3]d|%[x]d|%[1]d %d\n", 1, 5)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, "two", 3.5)
	fmt.Printf("%!|%z|%", 1)
	fmt.Println()
	fmt.Printf("%.*d|%.[2]d|%[1].2d\n", -1, 3)
	fmt.Printf("100%%|%5%|%-5%|\n")
}
