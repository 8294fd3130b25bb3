package main

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

func main() {
	for _, s := range []string{"", "abc", "sha256 this string", strings.Repeat("a", 55), strings.Repeat("b", 56), strings.Repeat("c", 64), strings.Repeat("xyz", 1000)} {
		fmt.Printf("%x\n%x\n%x\n", sha256.Sum256([]byte(s)), sha1.Sum([]byte(s)), md5.Sum([]byte(s)))
	}
	h := sha256.New()
	io.WriteString(h, "part one, ")
	fmt.Printf("%x\n", h.Sum(nil))
	io.WriteString(h, strings.Repeat("part two", 20))
	fmt.Printf("%x %d %d\n", h.Sum([]byte{1, 2}), h.Size(), h.BlockSize())
	h.Reset()
	fmt.Println(hex.EncodeToString(h.Sum(nil))[:16])
}
