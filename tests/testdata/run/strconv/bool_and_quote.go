package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"true", "T", "1", "false", "0", "yes"} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true), strconv.Quote("a\t\"é\x00\u2028"), strconv.QuoteToASCII("é世"), strconv.QuoteRune('☺'))
	fmt.Println(strconv.Unquote(`"a\tb"`))
	fmt.Println(strconv.Unquote("`raw`"))
	fmt.Println(strconv.Unquote(`'x'`))
	fmt.Println(strconv.Unquote(`"broken`))
	fmt.Println(strconv.CanBackquote("a`b"), strconv.IsPrint('\u00ad'), strconv.IsGraphic('\u00a0'))
	fmt.Println(strconv.QuotedPrefix(`"abc" rest`))
	fmt.Println(string(strconv.AppendQuote([]byte("x:"), "y")), string(strconv.AppendBool(nil, false)))
}
