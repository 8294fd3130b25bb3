// Trees of names, tries, a search tree with a channel as its iterator.
package main

import (
	"fmt"
	"os"
	"sort"
	"strings"
)

type Visitor func(depth int, n *Node) bool
type Node struct {
	Name     string
	Children []*Node
	Attr     map[string]string
}

func (n *Node) Add(names ...string) *Node {
	for _, s := range names {
		n.Children = append(n.Children, &Node{Name: s})
	}
	return n
}
func (n *Node) Walk(v Visitor) { n.walk(0, v) }
func (n *Node) walk(d int, v Visitor) {
	if n == nil || !v(d, n) {
		return
	}
	for _, c := range n.Children {
		c.walk(d+1, v)
	}
}
func (n *Node) Find(path string) (found *Node, err error) {
	head, rest, more := strings.Cut(path, "/")
	for _, c := range n.Children {
		if c.Name == head {
			if !more {
				return c, nil
			}
			return c.Find(rest)
		}
	}
	return nil, &os.PathError{Op: "find", Path: path, Err: os.ErrNotExist}
}

type Trie struct {
	next map[rune]*Trie
	end  bool
}

func (t *Trie) Insert(w string) {
	for _, r := range w {
		if t.next == nil {
			t.next = map[rune]*Trie{}
		}
		if t.next[r] == nil {
			t.next[r] = new(Trie)
		}
		t = t.next[r]
	}
	t.end = true
}
func (t *Trie) Prefix(p string) (out []string) {
	for _, r := range p {
		if t = t.next[r]; t == nil {
			return nil
		}
	}
	var rec func(*Trie, []rune)
	rec = func(t *Trie, acc []rune) {
		if t.end {
			out = append(out, p+string(acc))
		}
		keys := make([]rune, 0, len(t.next))
		for k := range t.next {
			keys = append(keys, k)
		}
		sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
		for _, k := range keys {
			rec(t.next[k], append(acc, k))
		}
	}
	rec(t, nil)
	return
}

type BST struct {
	root *bst
	size int
}
type bst struct {
	key         int
	left, right *bst
}

func (b *BST) Insert(k int) bool {
	p := &b.root
	for *p != nil {
		if k == (*p).key {
			return false
		}
		if k < (*p).key {
			p = &(*p).left
		} else {
			p = &(*p).right
		}
	}
	*p = &bst{key: k}
	b.size++
	return true
}
func (b *BST) Delete(k int) {
	p := &b.root
	for *p != nil && (*p).key != k {
		if k < (*p).key {
			p = &(*p).left
		} else {
			p = &(*p).right
		}
	}
	n := *p
	switch {
	case n == nil:
		return
	case n.left == nil:
		*p = n.right
	case n.right == nil:
		*p = n.left
	default:
		m := &n.right
		for (*m).left != nil {
			m = &(*m).left
		}
		n.key = (*m).key
		*m = (*m).right
	}
	b.size--
}
func (n *bst) each(ch chan<- int) {
	if n != nil {
		n.left.each(ch)
		ch <- n.key
		n.right.each(ch)
	}
}
func (b *BST) Iter() <-chan int {
	ch := make(chan int)
	go func() { defer close(ch); b.root.each(ch) }()
	return ch
}
func (n *bst) height() int {
	if n == nil {
		return 0
	}
	l, r := n.left.height(), n.right.height()
	if l < r {
		l = r
	}
	return l + 1
}

func main() {
	root := (&Node{Name: "root"}).Add("bin", "etc", "usr")
	root.Children[2].Add("lib", "local").Children[1].Add("share")
	root.Walk(func(d int, n *Node) bool {
		fmt.Println(strings.Repeat("│  ", d) + "├─ " + n.Name)
		return n.Name != "local"
	})
	for _, p := range []string{"usr/local/share", "usr/nope/x", "etc"} {
		n, err := root.Find(p)
		fmt.Println(n != nil, err, os.IsNotExist(err))
	}
	var t Trie
	for _, w := range strings.Fields("car card care cat dog do café") {
		t.Insert(w)
	}
	fmt.Println(t.Prefix("car"), t.Prefix("d"), t.Prefix("x"), t.Prefix("caf"), len(t.Prefix("")))
	var b BST
	for _, k := range []int{50, 30, 70, 20, 40, 60, 80, 30} {
		fmt.Print(b.Insert(k), " ")
	}
	fmt.Println(b.size, b.root.height())
	for _, k := range []int{20, 30, 50, 99} {
		b.Delete(k)
		for k := range b.Iter() {
			fmt.Print(k, " ")
		}
		fmt.Println("|", b.size, b.root.key)
	}
	var nilNode *Node
	nilNode.Walk(func(int, *Node) bool { panic("never") })
	fmt.Printf("%+v\n", *root.Children[0])
}
