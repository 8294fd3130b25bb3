package sync

// A Pool keeps values for use again. Each P has its own: one private value and a list, of which it
// takes the newest; it takes another P's oldest when it has none. A collection makes all that is
// kept the victim: what is looked at last, and is gone with the next collection.
type Pool struct {
	noCopy     noCopy
	local      uintptr
	localSize  uintptr // the number of Ps when local was made
	victim     uintptr
	victimSize uintptr
	New        func() any
}

// poolLists leads to the Pools that have something local, and to those that have a victim.
type poolLists struct{ all, old uintptr }

// A collection, which belongs to package runtime, finds it by its name.
var pools poolLists

// Put keeps x.
func (p *Pool) Put(x any) {
	if x != nil {
		p.put(x, &pools)
	}
}

// Get takes one of the values out, or makes a new one.
func (p *Pool) Get() any {
	x := p.get(&pools)
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

func (p *Pool) put(x any, pools *poolLists)
func (p *Pool) get(pools *poolLists) any
