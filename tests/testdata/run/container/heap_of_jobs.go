package main

import (
	"container/heap"
	"fmt"
)

type job struct {
	name     string
	priority int
	index    int
}

type jobs []*job

func (q jobs) Len() int            { return len(q) }
func (q jobs) Less(i, j int) bool  { return q[i].priority > q[j].priority }
func (q jobs) Swap(i, j int)       { q[i], q[j] = q[j], q[i]; q[i].index, q[j].index = i, j }
func (q *jobs) Push(x interface{}) { j := x.(*job); j.index = len(*q); *q = append(*q, j) }
func (q *jobs) Pop() interface{} {
	old := *q
	j := old[len(old)-1]
	*q = old[:len(old)-1]
	return j
}

func main() {
	q := jobs{}
	for name, p := range []int{3, 1, 4, 1, 5} {
		heap.Push(&q, &job{name: fmt.Sprint("job", name), priority: p})
	}
	q[2].priority = 10
	heap.Fix(&q, q[2].index)
	heap.Remove(&q, 1)
	for q.Len() > 0 {
		j := heap.Pop(&q).(*job)
		fmt.Print(j.name, ":", j.priority, " ")
	}
	fmt.Println()
	h := &jobs{{"a", 1, 0}, {"b", 2, 1}, {"c", 3, 2}}
	heap.Init(h)
	fmt.Println((*h)[0].name)
}
