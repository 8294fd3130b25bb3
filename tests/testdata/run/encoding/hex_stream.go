// Dumps, and digits written and read bit by bit.
package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func main() {
	for _, n := range []int{0, 1, 7, 8, 9, 15, 16, 17, 40} {
		fmt.Print(n, "\n", hex.Dump([]byte(strings.Repeat("Go\x00\x7f~ é\n", 6))[:n]))
	}
	d := hex.Dumper(os.Stdout)
	for _, s := range []string{"a", "", "bcdefghijklmnopq", "rs"} {
		fmt.Fprint(d, s)
	}
	fmt.Println(d.Close(), d.Close())
	_, err := d.Write([]byte("x"))
	fmt.Println(err)
	n, err := hex.Dumper(&failing{}).Write(make([]byte, 20))
	fmt.Println(n < 20, err)
	e := hex.NewEncoder(os.Stdout)
	fmt.Fprintf(e, "%s", strings.Repeat("x", 600))
	fmt.Println()
	for _, s := range []string{"48656c6c6f", "4", "4g", "zz", "", strings.Repeat("61", 700)} {
		b, err := io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Println(len(b), string(b[:min(5, len(b))]), err)
	}
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
