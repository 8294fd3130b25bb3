package main

import "fmt"

type list []int

func (l *list) push(n int) { *l = append(*l, n) }
func (l list) sum() (s int) {
	for _, n := range l {
		s += n
	}
	return
}

type nilSafe struct{ next *nilSafe }

func (n *nilSafe) depth() int {
	if n == nil {
		return 0
	}
	return 1 + n.next.depth()
}

func main() {
	var l list
	l.push(1)
	(&l).push(2)
	fmt.Println(l, l.sum(), (&l).sum())
	fmt.Println((&nilSafe{&nilSafe{}}).depth(), (*nilSafe)(nil).depth())
}
