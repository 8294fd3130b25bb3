// Package atomic: operations on a word of memory that nobody can come in between.
//
// Each is one step of the runtime. Those of an integer type follow each other in the same order.
package atomic

func LoadInt32(addr *int32) (val int32)
func StoreInt32(addr *int32, val int32)
func AddInt32(addr *int32, delta int32) (new int32)
func SwapInt32(addr *int32, new int32) (old int32)
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)

// An Int32 is an int32 that is only ever touched so.
type Int32 struct {
	_ noCopy
	v int32
}

// Load gives its value.
func (x *Int32) Load() int32 { return LoadInt32(&x.v) }

// Store sets it.
func (x *Int32) Store(val int32) { StoreInt32(&x.v, val) }

// Add adds delta and gives the new value.
func (x *Int32) Add(delta int32) (new int32) { return AddInt32(&x.v, delta) }

// Swap sets it and gives the old value.
func (x *Int32) Swap(new int32) (old int32) { return SwapInt32(&x.v, new) }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool) {
	return CompareAndSwapInt32(&x.v, old, new)
}

func LoadInt64(addr *int64) (val int64)
func StoreInt64(addr *int64, val int64)
func AddInt64(addr *int64, delta int64) (new int64)
func SwapInt64(addr *int64, new int64) (old int64)
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)

// An Int64 is an int64 that is only ever touched so.
type Int64 struct {
	_ noCopy
	v int64
}

// Load gives its value.
func (x *Int64) Load() int64 { return LoadInt64(&x.v) }

// Store sets it.
func (x *Int64) Store(val int64) { StoreInt64(&x.v, val) }

// Add adds delta and gives the new value.
func (x *Int64) Add(delta int64) (new int64) { return AddInt64(&x.v, delta) }

// Swap sets it and gives the old value.
func (x *Int64) Swap(new int64) (old int64) { return SwapInt64(&x.v, new) }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool) {
	return CompareAndSwapInt64(&x.v, old, new)
}

func LoadUint32(addr *uint32) (val uint32)
func StoreUint32(addr *uint32, val uint32)
func AddUint32(addr *uint32, delta uint32) (new uint32)
func SwapUint32(addr *uint32, new uint32) (old uint32)
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)

// A Uint32 is a uint32 that is only ever touched so.
type Uint32 struct {
	_ noCopy
	v uint32
}

// Load gives its value.
func (x *Uint32) Load() uint32 { return LoadUint32(&x.v) }

// Store sets it.
func (x *Uint32) Store(val uint32) { StoreUint32(&x.v, val) }

// Add adds delta and gives the new value.
func (x *Uint32) Add(delta uint32) (new uint32) { return AddUint32(&x.v, delta) }

// Swap sets it and gives the old value.
func (x *Uint32) Swap(new uint32) (old uint32) { return SwapUint32(&x.v, new) }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool) {
	return CompareAndSwapUint32(&x.v, old, new)
}

func LoadUint64(addr *uint64) (val uint64)
func StoreUint64(addr *uint64, val uint64)
func AddUint64(addr *uint64, delta uint64) (new uint64)
func SwapUint64(addr *uint64, new uint64) (old uint64)
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)

// A Uint64 is a uint64 that is only ever touched so.
type Uint64 struct {
	_ noCopy
	v uint64
}

// Load gives its value.
func (x *Uint64) Load() uint64 { return LoadUint64(&x.v) }

// Store sets it.
func (x *Uint64) Store(val uint64) { StoreUint64(&x.v, val) }

// Add adds delta and gives the new value.
func (x *Uint64) Add(delta uint64) (new uint64) { return AddUint64(&x.v, delta) }

// Swap sets it and gives the old value.
func (x *Uint64) Swap(new uint64) (old uint64) { return SwapUint64(&x.v, new) }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool) {
	return CompareAndSwapUint64(&x.v, old, new)
}

func LoadUintptr(addr *uintptr) (val uintptr)
func StoreUintptr(addr *uintptr, val uintptr)
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)

// A Uintptr is a uintptr that is only ever touched so.
type Uintptr struct {
	_ noCopy
	v uintptr
}

// Load gives its value.
func (x *Uintptr) Load() uintptr { return LoadUintptr(&x.v) }

// Store sets it.
func (x *Uintptr) Store(val uintptr) { StoreUintptr(&x.v, val) }

// Add adds delta and gives the new value.
func (x *Uintptr) Add(delta uintptr) (new uintptr) { return AddUintptr(&x.v, delta) }

// Swap sets it and gives the old value.
func (x *Uintptr) Swap(new uintptr) (old uintptr) { return SwapUintptr(&x.v, new) }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool) {
	return CompareAndSwapUintptr(&x.v, old, new)
}

type noCopy struct{}

// A Bool is a bool that is only ever touched so.
type Bool struct {
	_ noCopy
	v uint32
}

// Load gives its value.
func (x *Bool) Load() bool { return LoadUint32(&x.v) != 0 }

// Store sets it.
func (x *Bool) Store(val bool) { StoreUint32(&x.v, word(val)) }

// Swap sets it and gives the old value.
func (x *Bool) Swap(new bool) (old bool) { return SwapUint32(&x.v, word(new)) != 0 }

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	return CompareAndSwapUint32(&x.v, word(old), word(new))
}

func word(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// A Pointer is a *T that is only ever touched so.
type Pointer[T any] struct {
	_ noCopy
	v *T
}

// Load gives it.
func (x *Pointer[T]) Load() *T

// Store sets it.
func (x *Pointer[T]) Store(val *T)

// Swap sets it and gives the old one.
func (x *Pointer[T]) Swap(new *T) (old *T)

// CompareAndSwap sets it to new if it is old, and tells whether it was.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool)

// A Value holds a value of any one type; which one, the first to come decides.
type Value struct {
	v any
}

// reach is the step of the runtime at which others may come in between; what follows it in the same
// method is not interrupted.
func (v *Value) reach()

func sameType(a, b any) bool

// Load gives the value; nil when there is none yet.
func (v *Value) Load() (val any) {
	v.reach()
	return v.v
}

// Store sets the value.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	v.reach()
	if v.v != nil && !sameType(v.v, val) {
		panic("sync/atomic: store of inconsistently typed value into Value")
	}
	v.v = val
}

// Swap sets the value and gives the old one.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	v.reach()
	if v.v != nil && !sameType(v.v, new) {
		panic("sync/atomic: swap of inconsistently typed value into Value")
	}
	old = v.v
	v.v = new
	return old
}

// CompareAndSwap sets the value to new if it is old, and tells whether it was.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	v.reach()
	if v.v != nil && !sameType(v.v, new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
