// JSON written through reflect and read by a recursive parser.
package main

import (
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A JSON encoder and parser by hand, with reflect.
func Encode(w io.Writer, v any) error { return encode(w, reflect.ValueOf(v), "") }

type UnsupportedError struct{ reflect.Type }

func (u UnsupportedError) Error() string { return "unsupported " + u.Type.String() }

type Marshaler interface{ MarshalText() (string, error) }

func encode(w io.Writer, v reflect.Value, path string) (err error) {
	if !v.IsValid() {
		_, err = io.WriteString(w, "null")
		return
	}
	if m, ok := v.Interface().(Marshaler); ok {
		s, err := m.MarshalText()
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		fmt.Fprintf(w, "%q", s)
		return nil
	}
	switch v.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		fmt.Fprint(w, v.Interface())
	case reflect.Float32, reflect.Float64:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			return fmt.Errorf("%s: bad float %v", path, f)
		}
		io.WriteString(w, strconv.FormatFloat(v.Float(), 'g', -1, 64))
	case reflect.String:
		io.WriteString(w, strconv.Quote(v.String()))
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.IsNil() {
			io.WriteString(w, "null")
			return
		}
		io.WriteString(w, "[")
		for i := 0; i < v.Len(); i++ {
			if i > 0 {
				io.WriteString(w, ",")
			}
			if err = encode(w, v.Index(i), fmt.Sprintf("%s[%d]", path, i)); err != nil {
				return
			}
		}
		io.WriteString(w, "]")
	case reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return fmt.Sprint(keys[i]) < fmt.Sprint(keys[j]) })
		io.WriteString(w, "{")
		for i, k := range keys {
			if i > 0 {
				io.WriteString(w, ",")
			}
			fmt.Fprintf(w, "%q:", fmt.Sprint(k))
			if err = encode(w, v.MapIndex(k), path+"."+fmt.Sprint(k)); err != nil {
				return
			}
		}
		io.WriteString(w, "}")
	case reflect.Struct:
		io.WriteString(w, "{")
		first := true
		for i := 0; i < v.NumField(); i++ {
			f := v.Type().Field(i)
			name, opts, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || name == "-" || strings.Contains(opts, "omitempty") && v.Field(i).IsZero() {
				continue
			}
			if name == "" {
				name = f.Name
			}
			if !first {
				io.WriteString(w, ",")
			}
			first = false
			fmt.Fprintf(w, "%q:", name)
			if err = encode(w, v.Field(i), path+"."+name); err != nil {
				return
			}
		}
		io.WriteString(w, "}")
	case reflect.Ptr, reflect.Interface:
		return encode(w, v.Elem(), path)
	default:
		return fmt.Errorf("at %q: %w", path, UnsupportedError{v.Type()})
	}
	return nil
}

type parser struct {
	s   string
	pos int
}
type ParseError struct {
	Pos  int
	Want string
	Got  rune
}

func (e *ParseError) Error() string { return fmt.Sprintf("%d: want %s, got %q", e.Pos, e.Want, e.Got) }

func (p *parser) fail(want string) {
	r, _ := utf8.DecodeRuneInString(p.s[p.pos:])
	panic(&ParseError{p.pos, want, r})
}
func (p *parser) ws() {
	for p.pos < len(p.s) && strings.IndexByte(" \t\n\r", p.s[p.pos]) >= 0 {
		p.pos++
	}
}
func (p *parser) eat(tok string) bool {
	p.ws()
	if strings.HasPrefix(p.s[p.pos:], tok) {
		p.pos += len(tok)
		return true
	}
	return false
}
func (p *parser) value() any {
	p.ws()
	if p.pos >= len(p.s) {
		p.fail("value")
	}
	switch c := p.s[p.pos]; {
	case p.eat("null"):
		return nil
	case p.eat("true"):
		return true
	case p.eat("false"):
		return false
	case c == '"':
		q, err := strconv.QuotedPrefix(p.s[p.pos:])
		if err != nil {
			p.fail("string")
		}
		p.pos += len(q)
		s, _ := strconv.Unquote(q)
		return s
	case c == '[':
		p.pos++
		list := []any{}
		for !p.eat("]") {
			if len(list) > 0 && !p.eat(",") {
				p.fail(", or ]")
			}
			list = append(list, p.value())
		}
		return list
	case c == '{':
		p.pos++
		obj := map[string]any{}
		for !p.eat("}") {
			if len(obj) > 0 && !p.eat(",") {
				p.fail(", or }")
			}
			k, ok := p.value().(string)
			if !ok || !p.eat(":") {
				p.fail("key:")
			}
			obj[k] = p.value()
		}
		return obj
	default:
		end := p.pos
		for end < len(p.s) && strings.IndexByte("+-.eE0123456789", p.s[end]) >= 0 {
			end++
		}
		f, err := strconv.ParseFloat(p.s[p.pos:end], 64)
		if err != nil {
			p.fail("number")
		}
		p.pos = end
		return f
	}
}
func Parse(s string) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			pe, ok := r.(*ParseError)
			if !ok {
				panic(r)
			}
			err = pe
		}
	}()
	p := &parser{s: s}
	v = p.value()
	if p.ws(); p.pos < len(s) {
		p.fail("end")
	}
	return
}

type Temp float64

func (t Temp) MarshalText() (string, error) {
	if t < -273.15 {
		return "", errors.New("too cold")
	}
	return fmt.Sprintf("%.1f°C", float64(t)), nil
}

type Addr struct {
	Street string `json:"street"`
	Zip    *int   `json:"zip,omitempty"`
	note   string
}
type Person struct {
	Name   string `json:"name"`
	Age    uint8  `json:"age,omitempty"`
	Emails []string
	Addr   *Addr          `json:"addr"`
	Meta   map[string]any `json:"meta,omitempty"`
	Secret string         `json:"-"`
	T      Temp
	Arr    [2]bool
	Any    interface{}
}

func main() {
	var sb strings.Builder
	zip := 12345
	p := Person{"Ann \"A\"", 0, nil, &Addr{"Main\tSt", &zip, "x"}, map[string]any{"z": 1, "a": []int{1, 2}, "n": nil}, "s", 21.55, [2]bool{true}, Addr{}}
	fmt.Println(Encode(&sb, p))
	fmt.Println(sb.String())
	for _, v := range []any{func() {}, map[string]any{"c": make(chan int)}, []any{1, math.NaN()}, struct{ T Temp }{-300}, nil, (*int)(nil), []string{}, map[int]bool{2: true, 1: false}} {
		sb.Reset()
		err := Encode(&sb, v)
		var ue UnsupportedError
		fmt.Println(sb.String(), err, errors.As(err, &ue) && ue.Kind() == reflect.Chan)
	}
	for _, s := range []string{`{"a": [1, 2.5e3, -7], "b": {"c": null, "d": "x\ty"}, "e": true}`, `[1 2]`, `{"a" 1}`, `{1:2}`, `"unterminated`, ` [ ] `, `[1,]`, `tru`, `1 2`, `"é😀"`, ``} {
		v, err := Parse(s)
		fmt.Printf("%v|%T|%v\n", v, v, err)
	}
	v, _ := Parse(sb.String())
	again, _ := Parse(`{"2":true,"1":false}`)
	fmt.Println(reflect.DeepEqual(v, again))
	t := reflect.TypeOf(p)
	f, ok := t.FieldByName("Addr")
	fmt.Println(f.Index, f.Type.Elem().Name(), f.Tag, ok, t.Size() > 0, t.String(), t.Name())
	defer func() { fmt.Println(recover()) }()
	reflect.ValueOf(p).Field(0).SetString("x")
}
