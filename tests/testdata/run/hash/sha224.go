// The shorter sum, and sums of every length around a block; what was summed can be written on.
package main

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"hash"
)

func main() {
	fmt.Printf("%x\n%x\n", sha256.Sum224(nil), sha256.Sum224([]byte("the quick brown fox")))
	all := map[string]func() hash.Hash{"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New}
	for _, name := range []string{"md5", "sha1", "sha224", "sha256"} {
		h := all[name]()
		fmt.Printf("%s %T %d %d\n", name, h, h.Size(), h.BlockSize())
		for n := 53; n < 67; n++ {
			h.Reset()
			h.Write(bytes.Repeat([]byte{byte(n)}, n))
			before := h.Sum([]byte("#"))
			h.Write([]byte("more"))
			fmt.Printf("%d %x %x\n", n, before, h.Sum(nil))
		}
	}
}
