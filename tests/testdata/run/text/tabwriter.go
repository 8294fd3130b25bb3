package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func table(w *tabwriter.Writer) {
	fmt.Fprintln(w, "name\tcount\tprice")
	fmt.Fprintln(w, "apple\t3\t1.25")
	fmt.Fprintln(w, "a longer name\t100\t0.5")
	fmt.Fprintln(w, "\tx")
	fmt.Fprintln(w, "no tabs here")
	fmt.Fprintln(w, "é\t世界\tend")
	w.Flush()
	fmt.Println("--")
}

func main() {
	table(tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0))
	table(tabwriter.NewWriter(os.Stdout, 5, 0, 3, '-', tabwriter.AlignRight|tabwriter.Debug))
	table(tabwriter.NewWriter(os.Stdout, 0, 8, 0, '\t', 0))
	table(tabwriter.NewWriter(os.Stdout, 8, 8, 1, '.', tabwriter.Debug|tabwriter.DiscardEmptyColumns))
}
