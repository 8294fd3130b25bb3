package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, ",") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

func main() {
	fs := flag.NewFlagSet("tool", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	n := fs.Int("n", 1, "how many `times`")
	name := fs.String("name", "world", "whom to greet")
	loud := fs.Bool("loud", false, "shout")
	rate := fs.Float64("rate", 0.5, "")
	wait := fs.Duration("wait", time.Second, "wait\nbetween")
	var u uint
	fs.UintVar(&u, "u", 0, "unsigned")
	var l list
	fs.Var(&l, "l", "list")
	fs.Func("f", "function", func(s string) error { return errors.New("not " + s) })
	fmt.Println(fs.Parse([]string{"-n=3", "--name", "gopher", "-loud", "-l", "a", "-l=b", "-wait", "2m", "rest", "-n", "5"}))
	fmt.Println(*n, *name, *loud, *rate, *wait, u, l, fs.Args(), fs.NArg(), fs.NFlag(), fs.Arg(0))
	fs.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println(fs.Lookup("rate").DefValue, fs.Lookup("none") == nil)
	fs.PrintDefaults()
	for _, args := range [][]string{{"-n", "x"}, {"-n"}, {"-what"}, {"-loud=maybe"}, {"-f", "good"}, {"-h"}, {"--"}, {"-=x"}, {"-u", "-1"}, {"-n", "99999999999999999999"}} {
		fs.Usage = func() { fmt.Print("usage; ") }
		fmt.Println(fs.Parse(args), fs.NArg())
	}
}
