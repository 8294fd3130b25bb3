package main

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
)

func main() {
	for _, s := range []string{"", "a", "ab", "abc", "abcd", "any carnal pleas\xff\xfe"} {
		for _, e := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding} {
			t := e.EncodeToString([]byte(s))
			b, err := e.DecodeString(t)
			fmt.Printf("%q %v %t %d %d|", t, err, string(b) == s, e.EncodedLen(len(s)), e.DecodedLen(len(t)))
		}
		fmt.Println()
	}
	for _, s := range []string{"YQ", "YQ=", "YQ==", "YQ===", "Y", "Y===", "YW\nI=", "YWJj\r\nZA==", "YWJj!A==", "YWI", "=", "YQ==YQ==", "YWJjZ", "Y=Q=", "YR==", "YWJ=x", "YW=\n", "YWJj\n\n"} {
		for _, e := range []*base64.Encoding{base64.StdEncoding, base64.RawStdEncoding, base64.StdEncoding.Strict()} {
			b, err := e.DecodeString(s)
			fmt.Printf("%q %q %v|", s, b, err)
		}
		fmt.Println()
	}
	for _, s := range []string{"", "6869", "686", "6g", "zz", "ABcd", "6 "} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %v\n", b, err)
	}
	fmt.Printf("%v %T\n", base64.CorruptInputError(4), hex.InvalidByteError('x'))
}
