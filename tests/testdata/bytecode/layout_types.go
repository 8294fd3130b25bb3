package main

type Small struct {
	a int8
	b int64
	c bool
}
type Empty struct{}
type Tail struct {
	Small
	end Empty
}
type Shape interface{ Area(int, ...string) (error, bool) }
type Number float32
type Tree struct {
	left, right *Tree
	keys        [4]uint16
}
