package p

type A [3,]int
type B chan
type C map[int
type D struct { (E) }
type F struct { a b c }
type G interface { m[T any]() }
type H func(a int, string)
type I [P,]int
type J = 
