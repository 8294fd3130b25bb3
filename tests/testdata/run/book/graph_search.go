package main

import (
	"fmt"
	"sort"
	"strings"
)

type graph map[string][]string

func (g graph) bfs(from, to string) []string {
	before := map[string]string{from: ""}
	for queue := []string{from}; len(queue) > 0; {
		at := queue[0]
		queue = queue[1:]
		if at == to {
			var path []string
			for ; at != ""; at = before[at] {
				path = append([]string{at}, path...)
			}
			return path
		}
		for _, next := range g[at] {
			if _, seen := before[next]; !seen {
				before[next] = at
				queue = append(queue, next)
			}
		}
	}
	return nil
}

func (g graph) topological() (order []string) {
	seen := map[string]bool{}
	var visit func([]string)
	visit = func(names []string) {
		for _, n := range names {
			if !seen[n] {
				seen[n] = true
				visit(g[n])
				order = append(order, n)
			}
		}
	}
	var keys []string
	for k := range g {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	visit(keys)
	return
}

func main() {
	g := graph{"algorithms": {"data structures"}, "calculus": {"linear algebra"}, "compilers": {"data structures", "formal languages"},
		"data structures": {"discrete math"}, "formal languages": {"discrete math"}, "networks": {"compilers"}}
	fmt.Println(strings.Join(g.bfs("networks", "discrete math"), " > "), g.bfs("calculus", "networks") == nil)
	fmt.Println(strings.Join(g.topological(), ", "))
}
