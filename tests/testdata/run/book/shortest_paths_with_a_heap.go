package main

import (
	"container/heap"
	"fmt"
)

type item struct {
	node, dist int
}
type queue []item

func (q queue) Len() int            { return len(q) }
func (q queue) Less(i, j int) bool  { return q[i].dist < q[j].dist }
func (q queue) Swap(i, j int)       { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x interface{}) { *q = append(*q, x.(item)) }
func (q *queue) Pop() interface{} {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func main() {
	edges := map[int]map[int]int{0: {1: 7, 2: 9, 5: 14}, 1: {2: 10, 3: 15}, 2: {3: 11, 5: 2}, 3: {4: 6}, 5: {4: 9}}
	const far = 1 << 30
	dist := [6]int{0, far, far, far, far, far}
	for q := (&queue{{0, 0}}); q.Len() > 0; {
		at := heap.Pop(q).(item)
		if at.dist > dist[at.node] {
			continue
		}
		for to, cost := range edges[at.node] {
			if d := at.dist + cost; d < dist[to] {
				dist[to] = d
				heap.Push(q, item{to, d})
			}
		}
	}
	fmt.Println(dist)
}
