package main

import "fmt"

func main() {
	grid := make([][]rune, 3)
	for y := range grid {
		grid[y] = make([]rune, 4)
		for x := range grid[y] {
			grid[y][x] = '.'
		}
	}
	grid[1][2] = '#'
	row := grid[0]
	row[0] = '@'
	for _, row := range grid {
		fmt.Println(string(row))
	}
	jagged := [][]int{{1}, {1, 1}, {1, 2, 1}}
	fmt.Println(jagged, len(jagged[2]), jagged[1][1:])
}
