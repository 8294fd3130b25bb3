package main

import "fmt"

type option func(*server)

type server struct {
	port int
	name string
	tls  bool
}

func withPort(n int) option { return func(s *server) { s.port = n } }
func secure(s *server)      { s.tls = true }

func newServer(name string, options ...option) *server {
	s := &server{name: name, port: 80}
	for _, o := range options {
		o(s)
	}
	return s
}

type builder struct{ parts []string }

func (b *builder) add(s string) *builder { b.parts = append(b.parts, s); return b }

func main() {
	fmt.Printf("%+v\n", *newServer("a"))
	fmt.Printf("%+v\n", *newServer("b", withPort(443), secure))
	fmt.Println(new(builder).add("x").add("y").parts)
}
