package main

import (
	"flag"
	"fmt"

	"os"

	"errors"
	"sync"
	"text/tabwriter"
	"time"
	"unicode"
)

type P struct{ X, Y int }

func main() {
	p := P{1, 2}
	pp := []P{{1, 2}}
	e := os.PathError{"open", "x", errors.New("e")}
	t := time.Location{}
	var u unicode.Range16 = unicode.Range16{1, 2, 3}
	fmt.Println(u, p, pp, &e, t.String())
	_ = &flag.Flag{"n", "u", nil, ""}
	_ = []os.LinkError{{"a", "b", "c", nil}}
	_ = sync.Mutex{}
	_ = tabwriter.Writer{}
}
