package p

var (
	a = 0x
	b = 08
	c = 1e
	d = 1__0
	e = 'ab'
	f = ''
	g = "\z"
	h = "\400"
	i = '\ud800'
	j = 0b12
)
