package main

import (
	"fmt"
	"math/rand"
)

func main() {
	fmt.Println(rand.Intn(100), rand.Intn(100), rand.Intn(100), rand.Float64(), rand.Int())
	rand.Seed(42)
	fmt.Println(rand.Intn(10), rand.Int31n(1000), rand.Int63n(1e15), rand.Float32(), rand.Uint32(), rand.Uint64(), rand.Int31(), rand.Int63())
	fmt.Println(rand.Perm(8))
	a := []int{1, 2, 3, 4, 5, 6}
	rand.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
	fmt.Println(a)
	r := rand.New(rand.NewSource(7))
	for i := 0; i < 5; i++ {
		fmt.Println(r.Intn(1<<40), r.NormFloat64(), r.ExpFloat64(), r.Int63n(8), r.Int31n(16))
	}
	b := make([]byte, 10)
	n, err := r.Read(b)
	fmt.Println(n, err, b)
	s := rand.NewSource(-5)
	fmt.Println(s.Int63(), s.(rand.Source64).Uint64())
	s.Seed(0)
	fmt.Println(s.Int63())
	defer func() { fmt.Println(recover()) }()
	rand.Intn(0)
}
