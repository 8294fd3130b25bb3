package main

import "fmt"

func main() {
	graph := map[string]map[string]int{}
	add := func(from, to string, cost int) {
		if graph[from] == nil {
			graph[from] = map[string]int{}
		}
		graph[from][to] = cost
	}
	add("a", "b", 1)
	add("a", "c", 2)
	add("b", "c", 3)
	fmt.Println(graph, graph["x"]["y"], len(graph["a"]))
	groups := map[int][]string{}
	for _, w := range []string{"one", "two", "three", "four", "five"} {
		groups[len(w)] = append(groups[len(w)], w)
	}
	fmt.Println(groups)
}
