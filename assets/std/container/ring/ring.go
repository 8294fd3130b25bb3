// Package ring is a circular list.
package ring

// A Ring is one element of a ring, and so the ring. The zero value is a ring of one.
type Ring struct {
	next, prev *Ring
	Value      any
}

func (r *Ring) ready() *Ring {
	if r.next == nil {
		r.next = r
		r.prev = r
	}
	return r
}

// New gives a ring of n elements.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	first := new(Ring)
	last := first
	for i := 1; i < n; i++ {
		last.next = &Ring{prev: last}
		last = last.next
	}
	last.next = first
	first.prev = last
	return first
}

// Next gives the element behind.
func (r *Ring) Next() *Ring {
	return r.ready().next
}

// Prev gives the element before.
func (r *Ring) Prev() *Ring {
	return r.ready().prev
}

// Move goes n elements on, or back.
func (r *Ring) Move(n int) *Ring {
	r.ready()
	for ; n < 0; n++ {
		r = r.prev
	}
	for ; n > 0; n-- {
		r = r.next
	}
	return r
}

// Link puts s behind r, and gives what stood there. Within one ring this takes out what lies
// between.
func (r *Ring) Link(s *Ring) *Ring {
	n := r.Next()
	if s != nil {
		last := s.Prev()
		r.next = s
		s.prev = r
		n.prev = last
		last.next = n
	}
	return n
}

// Unlink takes out the n elements behind r, and gives them.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len counts the elements.
func (r *Ring) Len() (n int) {
	if r == nil {
		return 0
	}
	n = 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f with each value.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
