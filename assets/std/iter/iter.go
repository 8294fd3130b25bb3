//go:build go1.23

// Package iter names functions that go through sequences.
package iter

// A Seq calls yield with each value of a sequence, until yield gives false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 is a Seq of pairs, most often of keys and values.
type Seq2[K, V any] func(yield func(K, V) bool)
