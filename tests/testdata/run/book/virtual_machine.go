// A virtual machine with an assembler.
package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type Op byte

const (
	Push Op = iota
	Add
	Mul
	Sub
	Dup
	Swap
	Jmp
	Jz
	Print
	Call
	Ret
	Halt
)

var opNames = [...]string{Push: "push", Add: "add", Mul: "mul", Sub: "sub", Dup: "dup", Swap: "swap", Jmp: "jmp", Jz: "jz", Print: "print", Call: "call", Ret: "ret", Halt: "halt"}

func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return "op(" + strconv.Itoa(int(o)) + ")"
}

type Instr struct {
	Op
	Arg int
}
type VM struct {
	code  []Instr
	stack []int
	calls []int
	pc    int
	out   strings.Builder
	steps int
}
type VMError struct {
	PC    int
	In    Instr
	Cause error
}

func (e *VMError) Error() string { return fmt.Sprintf("pc %d (%v): %v", e.PC, e.In, e.Cause) }
func (e *VMError) Unwrap() error { return e.Cause }

var (
	ErrUnderflow = errors.New("stack underflow")
	ErrSteps     = errors.New("too many steps")
)

func (vm *VM) pop() int {
	n := len(vm.stack)
	if n == 0 {
		panic(ErrUnderflow)
	}
	v := vm.stack[n-1]
	vm.stack = vm.stack[:n-1]
	return v
}
func (vm *VM) push(vs ...int) { vm.stack = append(vm.stack, vs...) }

func (vm *VM) Run() (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = &VMError{vm.pc - 1, vm.code[vm.pc-1], r}
		default:
			panic(r)
		}
	}()
	table := map[Op]func(int){
		Push: func(a int) { vm.push(a) },
		Add:  func(int) { vm.push(vm.pop() + vm.pop()) },
		Mul:  func(int) { vm.push(vm.pop() * vm.pop()) },
		Sub:  func(int) { b, a := vm.pop(), vm.pop(); vm.push(a - b) },
		Dup:  func(int) { x := vm.pop(); vm.push(x, x) },
		Swap: func(int) { b, a := vm.pop(), vm.pop(); vm.push(b, a) },
		Jmp:  func(a int) { vm.pc = a },
		Jz: func(a int) {
			if vm.pop() == 0 {
				vm.pc = a
			}
		},
		Print: func(int) { fmt.Fprintf(&vm.out, "%d ", vm.pop()) },
		Call:  func(a int) { vm.calls = append(vm.calls, vm.pc); vm.pc = a },
		Ret: func(int) {
			vm.pc, vm.calls = vm.calls[len(vm.calls)-1], vm.calls[:len(vm.calls)-1]
		},
	}
	for {
		if vm.steps++; vm.steps > 500 {
			return ErrSteps
		}
		in := vm.code[vm.pc]
		vm.pc++
		if in.Op == Halt {
			return nil
		}
		table[in.Op](in.Arg)
	}
}

func Assemble(src string) (code []Instr, err error) {
	labels := map[string]int{}
	type fix struct {
		at    int
		label string
	}
	var fixes []fix
	for n, line := range strings.Split(src, "\n") {
		line, _, _ = strings.Cut(line, ";")
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if l := f[0]; strings.HasSuffix(l, ":") {
			labels[strings.TrimSuffix(l, ":")] = len(code)
			continue
		}
		op := Op(255)
		for i, name := range opNames {
			if name == f[0] {
				op = Op(i)
			}
		}
		if op == 255 {
			return nil, fmt.Errorf("line %d: unknown op %q", n+1, f[0])
		}
		in := Instr{Op: op}
		if len(f) > 1 {
			if v, err := strconv.Atoi(f[1]); err == nil {
				in.Arg = v
			} else if errors.Is(err, strconv.ErrSyntax) {
				fixes = append(fixes, fix{len(code), f[1]})
			} else {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
		}
		code = append(code, in)
	}
	for _, f := range fixes {
		at, ok := labels[f.label]
		if !ok {
			return nil, fmt.Errorf("no label %s", f.label)
		}
		code[f.at].Arg = at
	}
	return
}

func main() {
	for _, src := range []string{
		"push 5\nloop:\ndup\nprint\npush 1\nsub\ndup\njz end\njmp loop\nend: \nhalt",
		"push 2\ncall sq\ncall sq\nprint\nhalt\nsq:\ndup\nmul\nret",
		"push 1\nadd\nhalt", "l:\njmp l", "ret", "foo", "jmp nowhere", "push 99999999999999999999",
	} {
		code, err := Assemble(src)
		if err != nil {
			fmt.Println("asm:", err)
			continue
		}
		vm := &VM{code: code}
		err = vm.Run()
		var ve *VMError
		fmt.Println(vm.out.String(), vm.steps, err, errors.Is(err, ErrUnderflow), errors.As(err, &ve))
	}
	fmt.Printf("%v %+v %d %s\n", Instr{Jz, 3}, Instr{Add, 0}, Instr{Ret, 1}, Op(77))
}
