package p

var (
	a = (1
	b = x.
	c = x[]
	d = x[1::2]
	e = x[1:2:]
	f = 1 +
	g = (T){}
	h = f(1 2)
	i = x.(
	j = <-chan<- int(nil)
)
