// A configuration file, sentences and numbers read from text.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const doc = `# settings
name = "gopher \u00e9"   ; the name
[server]
port=8080
hosts = a, b ,c
timeout = 1.5e2

[paths]
root = C:\temp
empty =
bad line
flag = true
`

type Value struct {
	Raw string
	Any interface{}
}

type Config map[string]map[string]Value

type LineError struct {
	N   int
	Txt string
}

func (e LineError) Error() string { return fmt.Sprintf("line %d: malformed %#q", e.N, e.Txt) }

func parseValue(s string) any {
	if b, err := strconv.ParseBool(s); err == nil {
		return b
	}
	if i, err := strconv.ParseInt(s, 0, 64); err == nil {
		return i
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		return f
	}
	if u, err := strconv.Unquote(s); err == nil {
		return u
	}
	if strings.Contains(s, ",") {
		var xs []string
		for _, x := range strings.Split(s, ",") {
			xs = append(xs, strings.TrimSpace(x))
		}
		return xs
	}
	if s == "" {
		return nil
	}
	return s
}

func parse(r io.Reader) (Config, []error) {
	cfg := Config{"": {}}
	section := ""
	var errs []error
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if i := strings.IndexByte(line, ';'); i >= 0 {
			line = line[:i]
		}
		line = strings.TrimFunc(line, unicode.IsSpace)
		switch {
		case line == "", strings.HasPrefix(line, "#"):
			continue
		case line[0] == '[' && strings.HasSuffix(line, "]"):
			section = strings.Trim(line, "[]")
			if cfg[section] == nil {
				cfg[section] = make(map[string]Value)
			}
		default:
			k, v, ok := strings.Cut(line, "=")
			if !ok {
				errs = append(errs, LineError{n, line})
				continue
			}
			v = strings.TrimSpace(v)
			cfg[section][strings.TrimSpace(k)] = Value{v, parseValue(v)}
		}
	}
	return cfg, errs
}

func splitSentences(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexAny(data, ".!?"); i >= 0 {
		return i + 1, bytes.TrimSpace(data[:i+1]), nil
	}
	if atEOF && len(bytes.TrimSpace(data)) > 0 {
		return len(data), bytes.TrimSpace(data), bufio.ErrFinalToken
	}
	return 0, nil, nil
}

func caesar(shift rune) func(rune) rune {
	return func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return 'a' + (r-'a'+shift+26)%26
		case unicode.IsUpper(r) && r < utf8.RuneSelf:
			return 'A' + (r-'A'+shift+26)%26
		case unicode.IsPunct(r):
			return -1
		}
		return r
	}
}

func main() {
	cfg, errs := parse(strings.NewReader(doc))
	fmt.Println(errs)
	var sections []string
	for s := range cfg {
		sections = append(sections, s)
	}
	sort.Strings(sections)
	for _, s := range sections {
		keys := make([]string, 0)
		for k := range cfg[s] {
			keys = append(keys, k)
		}
		sort.Sort(sort.Reverse(sort.StringSlice(keys)))
		for _, k := range keys {
			v := cfg[s][k]
			fmt.Printf("%8s.%-8s %-12q %T %[4]v\n", s, k, v.Raw, v.Any)
		}
	}
	sc := bufio.NewScanner(strings.NewReader("Hello, world! How are you?  Fine. And 世界"))
	sc.Split(splitSentences)
	for sc.Scan() {
		fmt.Printf("%q %d\n", sc.Text(), utf8.RuneCount(sc.Bytes()))
	}
	secret := strings.Map(caesar(3), "Attack at Dawn, né!")
	fmt.Println(secret, strings.Map(caesar(-3), secret))
	for _, f := range []func(*bufio.Scanner){
		func(s *bufio.Scanner) { s.Split(bufio.ScanRunes) },
		func(s *bufio.Scanner) { s.Split(bufio.ScanWords) },
		func(s *bufio.Scanner) { s.Buffer(make([]byte, 2), 4); s.Split(bufio.ScanWords) },
	} {
		s := bufio.NewScanner(strings.NewReader("ab é\xff longword"))
		f(s)
		for s.Scan() {
			fmt.Printf("%+q ", s.Text())
		}
		fmt.Println(s.Err())
	}
	rd := bufio.NewReaderSize(strings.NewReader("line one\nline two\nrest"), 16)
	for {
		line, err := rd.ReadString('\n')
		fmt.Printf("%q %v\n", line, err)
		if err == io.EOF {
			break
		}
	}
	var buf bytes.Buffer
	w := bufio.NewWriter(io.MultiWriter(&buf, os.Stdout))
	fmt.Fprintf(w, "%08b %o %#x %X %c %U\n", 37, 64, 255, "hi", 0x4E16, 0x4E16)
	fmt.Println("buffered", w.Buffered(), buf.Len())
	w.Flush()
	tee := io.TeeReader(io.LimitReader(&buf, 10), os.Stderr)
	all, _ := io.ReadAll(tee)
	fmt.Println(len(all), buf.String()[:4])
	fmt.Println(strings.Title("foo bar"), strings.ToTitle("ǆ"), strings.EqualFold("Straße", "STRASSE"), strings.EqualFold("K", "k"))
	fmt.Println(strings.SplitAfterN("a,b,c,d", ",", 2), strings.SplitN("a,b,c", ",", -1), strings.Fields("  a  b "), len(strings.Split("", ",")), len(strings.Split("abc", "")))
	fmt.Println(strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;").Replace("a<b>&c"), strings.Replace("oink oink oink", "k", "ky", 2), strings.LastIndexAny("golang", "gn"), strings.IndexFunc("Hello", unicode.IsLower))
	fmt.Println(strconv.Quote("héllo\n\x00\u2028\U0001F600"), strconv.QuoteToASCII("日本"), strconv.AppendQuoteRune(nil, '☺'), strconv.FormatFloat(1.0/3, 'e', 3, 32))
	_, err := strconv.Atoi("12a")
	fmt.Println(err)
	_, err = strconv.ParseInt("300", 10, 8)
	fmt.Println(err, err.(*strconv.NumError).Func)
	_, err = strconv.ParseUint("-1", 10, 64)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 99, 64)
	fmt.Println(err)
	_, err = strconv.ParseFloat("1e999", 64)
	fmt.Println(err)
}
