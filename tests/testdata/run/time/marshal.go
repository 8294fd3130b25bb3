package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2024, 5, 6, 7, 8, 9, 120000000, time.FixedZone("X", 3600))
	b, err := t.MarshalText()
	fmt.Println(string(b), err)
	b, err = t.MarshalJSON()
	fmt.Println(string(b), err)
	var u time.Time
	fmt.Println(u.UnmarshalJSON(b), u, u.Equal(t), u.UnmarshalText([]byte("x")), u.UnmarshalJSON([]byte("null")), u.UnmarshalJSON([]byte("12")))
	_, err = time.Date(12024, 1, 1, 0, 0, 0, 0, time.UTC).MarshalText()
	fmt.Println(err)
}
