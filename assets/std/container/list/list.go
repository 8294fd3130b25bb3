// Package list is a doubly linked list.
package list

// Element is one element of a list.
type Element struct {
	next, prev *Element // in a ring through the root of the list
	list       *List
	Value      any
}

// Next gives the element behind, or nil.
func (e *Element) Next() *Element {
	if e.list == nil || e.next == &e.list.root {
		return nil
	}
	return e.next
}

// Prev gives the element before, or nil.
func (e *Element) Prev() *Element {
	if e.list == nil || e.prev == &e.list.root {
		return nil
	}
	return e.prev
}

// List is a list. Its zero value is empty.
type List struct {
	root Element // before the first and behind the last
	len  int
}

// Init makes l empty.
func (l *List) Init() *List {
	l.root.next = &l.root
	l.root.prev = &l.root
	l.len = 0
	return l
}

// New gives an empty list.
func New() *List {
	return new(List).Init()
}

func (l *List) ready() {
	if l.root.next == nil {
		l.Init()
	}
}

// Len gives the number of elements.
func (l *List) Len() int { return l.len }

// Front gives the first element, or nil.
func (l *List) Front() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.next
}

// Back gives the last element, or nil.
func (l *List) Back() *Element {
	if l.len == 0 {
		return nil
	}
	return l.root.prev
}

// link puts e behind at.
func link(e, at *Element) {
	e.prev = at
	e.next = at.next
	e.prev.next = e
	e.next.prev = e
}

func unlink(e *Element) {
	e.prev.next = e.next
	e.next.prev = e.prev
}

func (l *List) insert(v any, at *Element) *Element {
	e := &Element{list: l, Value: v}
	link(e, at)
	l.len++
	return e
}

func (l *List) move(e, at *Element) {
	if e != at {
		unlink(e)
		link(e, at)
	}
}

// Remove takes e out of l, where it is in it, and gives its value.
func (l *List) Remove(e *Element) any {
	if e.list == l {
		unlink(e)
		e.next = nil
		e.prev = nil
		e.list = nil
		l.len--
	}
	return e.Value
}

// PushFront adds v as the first.
func (l *List) PushFront(v any) *Element {
	l.ready()
	return l.insert(v, &l.root)
}

// PushBack adds v as the last.
func (l *List) PushBack(v any) *Element {
	l.ready()
	return l.insert(v, l.root.prev)
}

// InsertBefore adds v before mark; nil when that is not of l.
func (l *List) InsertBefore(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark.prev)
}

// InsertAfter adds v behind mark; nil when that is not of l.
func (l *List) InsertAfter(v any, mark *Element) *Element {
	if mark.list != l {
		return nil
	}
	return l.insert(v, mark)
}

// MoveToFront makes e the first.
func (l *List) MoveToFront(e *Element) {
	if e.list == l && l.root.next != e {
		l.move(e, &l.root)
	}
}

// MoveToBack makes e the last.
func (l *List) MoveToBack(e *Element) {
	if e.list == l && l.root.prev != e {
		l.move(e, l.root.prev)
	}
}

// MoveBefore puts e before mark.
func (l *List) MoveBefore(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark.prev)
	}
}

// MoveAfter puts e behind mark.
func (l *List) MoveAfter(e, mark *Element) {
	if e.list == l && e != mark && mark.list == l {
		l.move(e, mark)
	}
}

// PushBackList adds copies of other's elements at the end.
func (l *List) PushBackList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Front(); n > 0; n, e = n-1, e.Next() {
		l.insert(e.Value, l.root.prev)
	}
}

// PushFrontList adds copies of other's elements at the begin.
func (l *List) PushFrontList(other *List) {
	l.ready()
	for n, e := other.Len(), other.Back(); n > 0; n, e = n-1, e.Prev() {
		l.insert(e.Value, &l.root)
	}
}
