// State machines, a lexer of state functions, reflect on structs, a shell.
package main

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
	"sync"
	"time"
)

type State int

const (
	Idle State = iota
	Running
	Paused
	Stopped
)

var names = map[State]string{Idle: "idle", Running: "running", Paused: "paused", Stopped: "stopped"}

func (s State) String() string {
	if n, ok := names[s]; ok {
		return n
	}
	return fmt.Sprintf("State(%d)", int(s))
}

type Event string
type transition struct {
	from State
	ev   Event
}
type Machine struct {
	mu    sync.Mutex
	state State
	table map[transition]State
	hooks map[State][]func(from, to State)
	log   []string
}

type BadTransition struct {
	State
	Event
}

func (b BadTransition) Error() string { return fmt.Sprintf("no %q in %v", string(b.Event), b.State) }

func New() *Machine {
	m := &Machine{table: map[transition]State{
		{Idle, "start"}: Running, {Running, "pause"}: Paused, {Paused, "resume"}: Running,
		{Running, "stop"}: Stopped, {Paused, "stop"}: Stopped,
	}, hooks: map[State][]func(State, State){}}
	m.On(Running, func(f, t State) { m.log = append(m.log, f.String()+"→"+t.String()) })
	return m
}
func (m *Machine) On(s State, f func(from, to State)) { m.hooks[s] = append(m.hooks[s], f) }
func (m *Machine) Fire(e Event) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	to, ok := m.table[transition{m.state, e}]
	if !ok {
		return BadTransition{m.state, e}
	}
	from := m.state
	m.state = to
	for _, h := range m.hooks[to] {
		h(from, to)
	}
	return nil
}

type stateFn func(*lexer) stateFn
type item struct {
	typ byte
	val string
}
type lexer struct {
	in         string
	start, pos int
	items      chan item
}

func (l *lexer) emit(t byte) {
	l.items <- item{t, l.in[l.start:l.pos]}
	l.start = l.pos
}
func lexText(l *lexer) stateFn {
	for l.pos < len(l.in) {
		if strings.HasPrefix(l.in[l.pos:], "{{") {
			if l.pos > l.start {
				l.emit('T')
			}
			return lexAction
		}
		l.pos++
	}
	if l.pos > l.start {
		l.emit('T')
	}
	close(l.items)
	return nil
}
func lexAction(l *lexer) stateFn {
	l.pos += 2
	l.start = l.pos
	i := strings.Index(l.in[l.pos:], "}}")
	if i < 0 {
		l.items <- item{'E', "unclosed"}
		close(l.items)
		return nil
	}
	l.pos += i
	l.emit('A')
	l.pos += 2
	l.start = l.pos
	return lexText
}
func (l *lexer) run() {
	for s := stateFn(lexText); s != nil; {
		s = s(l)
	}
}

type Inventory struct {
	ID    int               `db:"id,pk" json:"id"`
	Items map[string]int    `json:"items,omitempty"`
	Meta  map[string]string `json:"-"`
	Tags  []string
	next  *Inventory
}

func walk(v reflect.Value, depth int, out *[]string) {
	pad := strings.Repeat("  ", depth)
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			f := v.Type().Field(i)
			*out = append(*out, fmt.Sprintf("%s%s %s %q", pad, f.Name, f.Type, f.Tag))
			walk(v.Field(i), depth+1, out)
		}
	case reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		for _, k := range keys {
			*out = append(*out, fmt.Sprintf("%s%v=%v", pad, k, v.MapIndex(k)))
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			*out = append(*out, fmt.Sprint(pad, i, ":", v.Index(i).Interface()))
		}
	case reflect.Ptr:
		if !v.IsNil() {
			walk(v.Elem(), depth, out)
		}
	}
}

type Handler func(args []string) error
type Shell struct{ cmds map[string]Handler }

var ErrQuit = errors.New("quit")

func (s *Shell) Run(lines ...string) (err error) {
	for _, l := range lines {
		f := strings.Fields(l)
		if len(f) == 0 {
			continue
		}
		h, ok := s.cmds[f[0]]
		if !ok {
			fmt.Println("unknown command:", f[0])
			continue
		}
		if err = h(f[1:]); errors.Is(err, ErrQuit) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", f[0], err)
		}
	}
	return
}

func main() {
	m := New()
	for _, e := range []Event{"start", "pause", "start", "resume", "stop", "stop"} {
		if err := m.Fire(e); err != nil {
			var bt BadTransition
			fmt.Println(err, errors.As(err, &bt), bt.State, bt.Event)
		}
	}
	fmt.Println(m.state, m.log, State(9), []State{0, 3})
	fmt.Printf("%v %d %s %+v\n", transition{Idle, "x"}, transition{Running, "y"}, transition{}, BadTransition{Paused, "e"})
	l := &lexer{in: "Hello {{.Name}}, you are {{ .Age }} years{{oops", items: make(chan item)}
	go l.run()
	for it := range l.items {
		fmt.Printf("%c:%q ", it.typ, it.val)
	}
	fmt.Println()
	inv := &Inventory{1, map[string]int{"nut": 3, "bolt": 7}, nil, []string{"x", "y"}, nil}
	inv.next = &Inventory{ID: 2}
	var out []string
	walk(reflect.ValueOf(inv), 0, &out)
	fmt.Println(strings.Join(out, "\n"))
	v := reflect.ValueOf(inv).Elem()
	v.FieldByName("ID").SetInt(42)
	v.Field(3).Set(reflect.Append(v.Field(3), reflect.ValueOf("z")))
	fmt.Println(inv.ID, inv.Tags, v.Field(4).CanSet(), v.FieldByName("Nope").IsValid(), reflect.DeepEqual(inv, inv.next))
	fn := reflect.ValueOf(strings.Repeat)
	fmt.Println(fn.Call([]reflect.Value{reflect.ValueOf("ab"), reflect.ValueOf(3)})[0], fn.Type(), fn.Kind())
	mt, ok := reflect.TypeOf(m).MethodByName("Fire")
	fmt.Println(mt.Name, mt.Type, ok, reflect.TypeOf(m).NumMethod(), reflect.TypeOf((*error)(nil)).Elem().Kind())
	reflect.ValueOf(m).MethodByName("Fire").Call([]reflect.Value{reflect.ValueOf(Event("bad"))})
	sh := &Shell{map[string]Handler{
		"echo": func(a []string) error { fmt.Println(strings.Join(a, "_")); return nil },
		"fail": func(a []string) error { return fmt.Errorf("bad args %v", a) },
		"quit": func([]string) error { return fmt.Errorf("bye: %w", ErrQuit) },
	}}
	fmt.Println(sh.Run("echo a b", "", "nope", "quit now", "echo never"))
	fmt.Println(sh.Run("echo x", "fail 1 2"))
	done := make(chan struct{})
	timeout := time.NewTimer(20 * time.Millisecond)
	go func() {
		defer close(done)
		defer func() {
			if r := recover(); r != nil {
				fmt.Fprintln(os.Stdout, "worker died:", r)
			}
		}()
		var inv *Inventory
		fmt.Println(inv.Items["x"])
	}()
	select {
	case <-done:
		fmt.Println("finished", timeout.Stop())
	case <-timeout.C:
		fmt.Println("timeout")
	}
	if !m.mu.TryLock() {
		os.Exit(9)
	}
	defer m.mu.Unlock()
	panic(BadTransition{Running, "final"})
}
