package main

import (
	"fmt"
	"sync"
)

type matrix [][]float64

func newMatrix(rows, cols int) matrix {
	m := make(matrix, rows)
	for i := range m {
		m[i] = make([]float64, cols)
	}
	return m
}

func (a matrix) times(b matrix) matrix {
	c := newMatrix(len(a), len(b[0]))
	var wg sync.WaitGroup
	for i := range a {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for j := range b[0] {
				for k := range b {
					c[i][j] += a[i][k] * b[k][j]
				}
			}
		}(i)
	}
	wg.Wait()
	return c
}

func (a matrix) transposed() matrix {
	t := newMatrix(len(a[0]), len(a))
	for i, row := range a {
		for j, v := range row {
			t[j][i] = v
		}
	}
	return t
}

func main() {
	a := matrix{{1, 2, 3}, {4, 5, 6}}
	fmt.Println(a.times(a.transposed()))
	fmt.Println(a.transposed())
}
