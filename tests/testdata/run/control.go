package main

import "fmt"

type color int

const (
	red color = iota
	green
	blue
)

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		fallthrough
	case n < 100:
		return "small"
	default:
		return "large"
	}
}

func variadic(prefix string, xs ...int) (sum int, all string) {
	all = prefix
	for _, x := range xs {
		sum += x
		all += fmt.Sprint(x)
	}
	return
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() {
	for _, n := range []int{-1, 0, 5, 50, 500} {
		fmt.Print(classify(n), " ")
	}
	fmt.Println(fib(15))
outer:
	for i := 0; i < 5; i++ {
		for j := 0; ; j++ {
			if j == 3 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			if (i+j)%2 == 0 {
				continue
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	switch c := green; c {
	case red, blue:
		fmt.Println("not green")
	case green:
		fmt.Println("green", c, blue)
		break
	}
	sum, all := variadic("p", 1, 2, 3)
	fmt.Println(sum, all)
	fmt.Println(variadic("q"))
	fmt.Println(variadic("r", []int{4, 5}...))
	var fs []func() int
	for i := 0; i < 3; i++ {
		j := i
		fs = append(fs, func() int { j++; return i*10 + j })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
	acc := func() func(int) int {
		total := 0
		return func(n int) int { total += n; return total }
	}()
	acc(1)
	acc(10)
	fmt.Println(acc(100))
	i := 0
loop:
	if i < 3 {
		fmt.Print("g", i)
		i++
		goto loop
	}
	fmt.Println()
	for n := range [3]struct{}{} {
		fmt.Print(n)
	}
	x := 10
	{
		x := 20
		x++
	}
	if x := x * 2; x > 15 {
		fmt.Println(" ", x)
	} else if x > 5 {
		fmt.Println("?")
	}
	fmt.Println(x)
	var z interface{} = 3.5
	switch v := z.(type) {
	case nil:
		fmt.Println("nil")
	case int, string:
		fmt.Println("int or string", v)
	case float64:
		fmt.Println("float", v+1)
	}
	a, b := func() (int, string) { return 1, "two" }()
	fmt.Println(a, b)
	const huge = 1 << 40
	fmt.Println(huge>>38, len("const"), 'a'+1)
}
