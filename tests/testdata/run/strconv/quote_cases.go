package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"plain", "tab\tnl\n\"q\" 'x' \\", "\a\b\f\r\v\x00\x7f", "世界 ☺", "\xff\xfe", "\u00a0\u3000\u200b", "\U0001F600", "\ufffd"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	for _, r := range []rune{'a', '\'', '"', '☺', '\n', 0x10ffff, -1, 0xd800, '\u3000'} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"\u4e16\x41\101"`, `"`, `""`, `'ab'`, `"a"b`, `"\q"`, `"\'"`, `'\''`, `"\ud800"`, `abc`, `'\"'`, "\"\n\""} {
		t, err := strconv.Unquote(s)
		p, err2 := strconv.QuotedPrefix(s)
		fmt.Printf("%q %v %q %v\n", t, err, p, err2)
	}
	v, mb, tail, err := strconv.UnquoteChar(`\u00e9rest`, '"')
	fmt.Println(string(v), mb, tail, err)
	fmt.Println(string(strconv.AppendQuote([]byte("q="), "x")), string(strconv.AppendQuoteRune(nil, 'y')), string(strconv.AppendQuoteToASCII(nil, "é")))
}
