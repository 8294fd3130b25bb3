// Package tabwriter writes text in columns: cells that end with a tab get the width of the widest
// cell beside them in the same column.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// How a Writer works.
const (
	FilterHTML          uint = 1 << iota // a tag has no width, an entity has that of one letter
	StripEscape                          // takes the Escape characters away
	AlignRight                           // cells stand at the right
	DiscardEmptyColumns                  // no room for columns of empty cells that end with \v
	TabIndent                            // empty cells at the begin of a line become tabs
	Debug                                // a | between columns
)

// Escape stands around text in which tabs and newlines mean nothing.
const Escape = '\xff'

// A cell is a text up to its tab.
type cell struct {
	text  []byte
	width int
	soft  bool // ends with \v
}

// A Writer keeps text until it knows how wide the columns are.
type Writer struct {
	output   io.Writer
	minwidth int
	tabwidth int
	padding  int
	padchar  byte
	flags    uint

	lines   [][]cell // of each line all cells; the last has no tab behind it
	current []byte   // of the cell that is not complete
	escaped byte     // what ends the text that is being skipped; 0 none
	width   int      // of what of current lies before pos
	pos     int      // in current: counted so far
	err     error
}

// NewWriter gives a Writer with these sizes.
func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets how wide cells are at least, how wide a tab is, how much room stands behind a cell and
// what fills it; with a tab, cells are as wide as tabs are.
func (w *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*w = Writer{output: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding,
		padchar: padchar, flags: flags}
	w.reset()
	return w
}

func (w *Writer) reset() {
	w.lines = [][]cell{nil}
	w.current = nil
	w.escaped = 0
	w.width, w.pos = 0, 0
}

// count adds the width of what came since the last call.
func (w *Writer) count() {
	w.width += utf8.RuneCount(w.current[w.pos:])
	w.pos = len(w.current)
}

func (w *Writer) endCell(soft bool) int {
	w.count()
	last := len(w.lines) - 1
	w.lines[last] = append(w.lines[last], cell{w.current, w.width, soft})
	w.current, w.width, w.pos = nil, 0, 0
	return len(w.lines[last])
}

func (w *Writer) beginEscape(ch byte) {
	switch ch {
	case '<':
		w.escaped = '>'
	case '&':
		w.escaped = ';'
	default:
		w.escaped = Escape
	}
}

func (w *Writer) endEscape() {
	switch w.escaped {
	case Escape:
		w.count()
		if w.flags&StripEscape == 0 {
			w.width -= 2
		}
	case '>':
		w.pos = len(w.current)
	case ';':
		w.width++
		w.pos = len(w.current)
	}
	w.escaped = 0
}

// Write takes text; it goes on to the output when its columns are complete.
func (w *Writer) Write(buf []byte) (n int, err error) {
	for i, ch := range buf {
		if w.escaped != 0 {
			if ch == w.escaped {
				if ch != Escape || w.flags&StripEscape == 0 {
					w.current = append(w.current, ch)
				}
				w.endEscape()
			} else {
				w.current = append(w.current, ch)
			}
			continue
		}
		switch ch {
		case '\t', '\v':
			w.endCell(ch == '\v')
		case '\n', '\f':
			cells := w.endCell(false)
			w.lines = append(w.lines, nil)
			if ch == '\f' || cells == 1 {
				// Nothing below depends on what is above.
				w.flush()
				if ch == '\f' && w.flags&Debug != 0 {
					w.write([]byte("---\n"))
				}
			}
		case Escape:
			w.count()
			w.beginEscape(ch)
			if w.flags&StripEscape == 0 {
				w.current = append(w.current, ch)
			}
		case '<', '&':
			if w.flags&FilterHTML != 0 {
				w.count()
				w.beginEscape(ch)
			}
			w.current = append(w.current, ch)
		default:
			w.current = append(w.current, ch)
		}
		if w.err != nil {
			return i, w.err
		}
	}
	return len(buf), nil
}

// Flush writes all that is kept.
func (w *Writer) Flush() error {
	if len(w.current) > 0 {
		if w.escaped != 0 {
			w.endEscape()
		}
		w.endCell(false)
	}
	w.flush()
	err := w.err
	w.err = nil
	return err
}

func (w *Writer) flush() {
	w.format(nil, 0, len(w.lines))
	w.reset()
}

// format writes the lines from..to; widths are those of the columns that the lines above share
// with them.
func (w *Writer) format(widths []int, from, to int) {
	column := len(widths)
	begin := from
	for this := from; this < to; this++ {
		if column >= len(w.lines[this])-1 {
			continue
		}
		w.put(widths, begin, this)
		begin = this
		width, discardable := w.minwidth, true
		for ; this < to && column < len(w.lines[this])-1; this++ {
			c := w.lines[this][column]
			if wide := c.width + w.padding; wide > width {
				width = wide
			}
			if c.width > 0 || !c.soft {
				discardable = false
			}
		}
		if discardable && w.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		w.format(append(widths[:column:column], width), begin, this)
		begin = this
		this--
	}
	w.put(widths, begin, to)
}

func (w *Writer) put(widths []int, from, to int) {
	for i := from; i < to; i++ {
		line := w.lines[i]
		tabs := w.flags&TabIndent != 0
		for j, c := range line {
			if j > 0 && w.flags&Debug != 0 {
				w.write([]byte{'|'})
			}
			switch {
			case c.width == 0 && len(c.text) == 0:
				if j < len(widths) {
					w.pad(c.width, widths[j], tabs)
				}
			case w.flags&AlignRight == 0:
				tabs = false
				w.write(c.text)
				if j < len(widths) {
					w.pad(c.width, widths[j], false)
				}
			default:
				tabs = false
				if j < len(widths) {
					w.pad(c.width, widths[j], false)
				}
				w.write(c.text)
			}
		}
		if i+1 < len(w.lines) {
			w.write([]byte{'\n'})
		}
	}
}

// pad fills a cell from its text's width up to the column's.
func (w *Writer) pad(text, column int, tabs bool) {
	if w.padchar == '\t' || tabs {
		if w.tabwidth == 0 {
			return
		}
		column = (column + w.tabwidth - 1) / w.tabwidth * w.tabwidth
		n := column - text
		w.repeat('\t', (n+w.tabwidth-1)/w.tabwidth)
		return
	}
	w.repeat(w.padchar, column-text)
}

func (w *Writer) repeat(ch byte, n int) {
	fill := make([]byte, n)
	for i := range fill {
		fill[i] = ch
	}
	w.write(fill)
}

func (w *Writer) write(b []byte) {
	if w.err != nil {
		return
	}
	n, err := w.output.Write(b)
	if err == nil && n != len(b) {
		err = io.ErrShortWrite
	}
	w.err = err
}
