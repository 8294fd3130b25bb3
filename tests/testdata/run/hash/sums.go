package main

import (
	"fmt"
	"hash/crc32"
	"hash/fnv"
)

func main() {
	a := fnv.New32a()
	a.Write([]byte("hello"))
	b := fnv.New64()
	fmt.Fprint(b, "hello")
	c := fnv.New64a()
	c.Write(nil)
	fmt.Println(a.Sum32(), b.Sum64(), c.Sum64(), a.Sum(nil), a.Size())
	fmt.Println(crc32.ChecksumIEEE([]byte("hello")), crc32.Checksum([]byte("x"), crc32.MakeTable(crc32.Castagnoli)))
}
