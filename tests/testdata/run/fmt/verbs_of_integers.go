package main

import "fmt"

func main() {
	n := 42
	fmt.Printf("%d %b %o %O %x %X %c %q %U\n", n, n, n, n, n, n, n, n, n)
	fmt.Printf("%5d|%-5d|%05d|%+d|% d|%+05d|%x\n", n, n, n, n, n, n, -n)
	fmt.Printf("%#x %#X %#o %#b %#U %08b %3c|%-3c|\n", n, n, n, n, 0x1F600, 5, 'a', 'b')
	fmt.Printf("%d %d %d\n", []int{1, 2}, [2]uint8{3, 4}, map[string]int{"a": 1})
	fmt.Printf("%.5d %8.3d %+.3d %d\n", n, n, n, int8(-128))
	fmt.Printf("%x %X %d\n", uint64(1<<63), uint8(255), uint64(1<<63))
}
