package main

import "fmt"

type point struct{ X, Y int }

type named int

type inner struct {
	Name string
	P    *int
}

type outer struct {
	A  int8
	In inner
	S  []string
	M  map[string]int
	E  error
	I  interface{}
	b  bool
}

func main() {
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%#b|%c|%q|%U|%#U\n",
		42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 8, 5, 5, 'x', 'y', 0x4e16, 0x4e16)
	fmt.Printf("%8.3d|%-8.3d|%08d|%+05d|%x|%.0d|%.0d\n", 7, 7, -42, 7, -255, 0, 1)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|%X|% x|%#x|%# x|%05s\n", "héy", "hi", "hi", "héy", "a\"b\n\t\x01é\u200b", "hi", "hi", "hi", "hi", "hi", "ab")
	fmt.Printf("%#q|%+q|%#q|%q\n", "plain", "é世", "with`tick", 'é')
	fmt.Printf("%t|%v|%5t|%-7t|\n", true, false, true, false)
	p := point{1, -2}
	fmt.Printf("%v|%+v|%#v|%T|%v\n", p, p, p, p, &p)
	fmt.Printf("%v|%+v|%T\n", []point{p, p}, []*int{nil}, []point{})
	fmt.Printf("%v %v %d %#v %T\n", []int{1, 2}, [3]bool{true}, []int{3, 4}, []int{5}, [2]int{})
	fmt.Printf("%v|%#v|%v|%#v|%T\n", map[string]int{"b": 2, "a": 1, "c": 3}, map[int]string{2: "x", 1: "y"}, map[string]int(nil), map[string]int(nil), map[string][]int{})
	o := outer{A: 1, In: inner{Name: "n"}, S: []string{"x", "y z"}, M: map[string]int{"k": 1}}
	fmt.Printf("%v\n%+v\n%#v\n", o, o, o)
	fmt.Printf("%v %+v %#v %d %T %x\n", named(3), named(3), named(3), named(3), named(3), named(30))
	fmt.Printf("%v %s %d\n", nil, nil, nil)
	fmt.Printf("%d %s %t %z\n", "str", 5, 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "x", nil)
	fmt.Printf("100%%|%|%5%|\n")
	fmt.Printf("%[2]d %[1]d %d|%[3]d|%[x]d\n", 1, 2)
	fmt.Printf("%*d|%-*d|%.*f|%*d\n", 5, 1, 5, 2, 2, 3.14159, -4, 9)
	fmt.Printf("%!|%.|")
	fmt.Println()
	fmt.Printf("%v %v\n", struct{}{}, struct {
		a interface{}
		b *int
	}{})
	fmt.Printf("%s %v %x %d\n", []byte("abc"), []byte("abc"), []byte("abc"), []byte("abc"))
	fmt.Printf("%s %q %v\n", []string{"a", "b"}, []string{"a", "b"}, []string{"a", "b"})
	fmt.Printf("%6d|%-6v|%06.2f\n", []int{1, 2}, []string{"a"}, []float64{1.5})
	fmt.Printf("%v %v %p %t\n", (*int)(nil), (chan int)(nil), nil, nil)
	fmt.Printf("%x %X %c\n", "héllo", []string{"ab", "c"}, []rune("hi"))
	var e error
	fmt.Printf("%v %d\n", e, e)
	fmt.Print("a", "b", 1, 2, true, "c", 3.5, nil, "\n")
	fmt.Print(1, 2, "\n")
	fmt.Println("a", 1, true, nil, 2.5, 'x', []string{}, map[int]int{})
	s := fmt.Sprint("x", 1, 2, "y") + fmt.Sprintln("z", 3) + fmt.Sprintf("%03d|%v", 7, p)
	fmt.Println(s, len(s))
	fmt.Printf("%08b|%3c|%-3c|%x\n", 5, 'a', 'b', 3.5 > 2)
	fmt.Printf("%v %v\n", int8(-5), uint8(200))
	fmt.Printf("%#v %#v %#v %#v %#v\n", 1, "s", 2.0, true, uint8(3))
	fmt.Printf("%v|%6v|%-6v|%T\n", 'a', 1.5, "s", 'a')
}
