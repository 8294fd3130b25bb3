// Package blocks is what hashes share that work in 64 bytes at a time and begin with a few words.
package blocks

// Size is the number of bytes of a block.
const Size = 64

// A Work changes the state of a hash by one block.
type Work func(state *[8]uint32, block []byte)

// A Digest is what has been written so far.
type Digest struct {
	state  [8]uint32
	words  int
	big    bool // the first byte of a word is the largest
	work   Work
	buffer []byte // not a whole block yet
	length uint64 // in bytes
}

// Start gives a digest of nothing, which begins with these words.
func Start(state []uint32, big bool, work Work) Digest {
	d := Digest{words: len(state), big: big, work: work}
	copy(d.state[:], state)
	return d
}

func (d *Digest) BlockSize() int { return Size }

func (d *Digest) Write(p []byte) (int, error) {
	d.length += uint64(len(p))
	d.buffer = append(d.buffer, p...)
	for len(d.buffer) >= Size {
		d.work(&d.state, d.buffer[:Size])
		d.buffer = d.buffer[Size:]
	}
	return len(p), nil
}

// Finish gives the sum of what was written; more may be written later.
func (d *Digest) Finish() []byte {
	last := *d
	last.buffer = append([]byte(nil), d.buffer...)
	tail := make([]byte, Size-(d.length+8)%Size+8)
	tail[0] = 0x80
	d.put(tail[len(tail)-8:], d.length*8)
	last.Write(tail)
	sum := make([]byte, 4*d.words)
	for i, word := range last.state[:d.words] {
		d.put(sum[4*i:4*i+4], uint64(word))
	}
	return sum
}

// put writes a number in the order of the hash, as many bytes as there are in to.
func (d *Digest) put(to []byte, number uint64) {
	for i := range to {
		place := i
		if d.big {
			place = len(to) - 1 - i
		}
		to[place] = byte(number >> (8 * i))
	}
}
