package main

type A struct{ a A } // ERROR `invalid recursive type A`
type B struct{ c C } // ERROR `invalid recursive type B`
type C struct{ b [2]B }
type D []D
type E struct{ e *E }
type F F // ERROR `invalid recursive type F`
type G H // ERROR `invalid recursive type G`
type H G
type I interface{ I } // ERROR `invalid recursive type I`
type J interface{ m() J }
type K map[string]K
type L func(L) L
type M [2]M // ERROR `invalid recursive type M`

func main() {
	type X struct{ x X } // ERROR `invalid recursive type X`
	type Y struct{ y []Y }
}
