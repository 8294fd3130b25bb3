// Package fnv has the hash functions of Fowler, Noll and Vo: multiply, and exclusive or with the
// next byte; those with an a the other way round.
package fnv

import "hash"

const (
	begin32 uint32 = 2166136261
	prime32 uint32 = 16777619
	begin64 uint64 = 14695981039346656037
	prime64 uint64 = 1099511628211
)

type sum32 struct {
	sum      uint32
	xorFirst bool
}

type sum64 struct {
	sum      uint64
	xorFirst bool
}

// New32 gives FNV-1 of 32 bits.
func New32() hash.Hash32 { return &sum32{begin32, false} }

// New32a gives FNV-1a of 32 bits.
func New32a() hash.Hash32 { return &sum32{begin32, true} }

// New64 gives FNV-1 of 64 bits.
func New64() hash.Hash64 { return &sum64{begin64, false} }

// New64a gives FNV-1a of 64 bits.
func New64a() hash.Hash64 { return &sum64{begin64, true} }

func (s *sum32) Write(data []byte) (int, error) {
	for _, c := range data {
		if s.xorFirst {
			s.sum = (s.sum ^ uint32(c)) * prime32
		} else {
			s.sum = s.sum*prime32 ^ uint32(c)
		}
	}
	return len(data), nil
}

func (s *sum64) Write(data []byte) (int, error) {
	for _, c := range data {
		if s.xorFirst {
			s.sum = (s.sum ^ uint64(c)) * prime64
		} else {
			s.sum = s.sum*prime64 ^ uint64(c)
		}
	}
	return len(data), nil
}

func (s *sum32) Reset()         { s.sum = begin32 }
func (s *sum64) Reset()         { s.sum = begin64 }
func (s *sum32) Sum32() uint32  { return s.sum }
func (s *sum64) Sum64() uint64  { return s.sum }
func (s *sum32) Size() int      { return 4 }
func (s *sum64) Size() int      { return 8 }
func (s *sum32) BlockSize() int { return 1 }
func (s *sum64) BlockSize() int { return 1 }

func (s *sum32) Sum(b []byte) []byte {
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(s.sum>>uint(shift)))
	}
	return b
}

func (s *sum64) Sum(b []byte) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(s.sum>>uint(shift)))
	}
	return b
}
