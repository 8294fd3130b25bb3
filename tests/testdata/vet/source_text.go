package main

import "fmt"

type pair struct{ a, b int }

func two(a, b int) string { return "" }

func main() {
	n, p := 1, &pair{}
	xs := []string{"a"}
	fmt.Printf("%s %t", n+1, n*2+1)
	fmt.Printf("%s", n*(2+1)-n/n%2)
	fmt.Printf("%d", two(n+1, n*2))
	fmt.Printf("%d", xs[n+1])
	fmt.Printf("%d", xs[n*2+1:n+2])
	fmt.Printf("%d", "a"+"b"+xs[0])
	fmt.Printf("%d", n < 1 && n+1 > 2 || !(n == 3))
	fmt.Printf("%s", n<<1|n>>1)
	fmt.Printf("%s", -n - -n)
	fmt.Printf("%s", n / *&n)
	fmt.Printf("%d", pair{1, 2}.String())
	fmt.Printf("%s", []pair{{1, 2}, {a: 3}}[0].a)
	fmt.Printf("%d", map[string][]string{"k": {"v", "w"}, "l": nil})
	fmt.Printf("%s", p.a*p.b+^n)
	fmt.Printf("%s", (n+1)*len(two(1+2, 3)))
	if n+1 == 2 || n+1 == 2 {
		n = n
	}
}

func (p pair) String() string { return "" }
