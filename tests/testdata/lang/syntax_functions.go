package p

func () m() {}
func (a, b T) n() {}
func f[]() {}
func g[int]() {}
func (t T) h[P any]() {}
func i(a int, string) {}
func j(a ...) {}
func k(a b c) {}
func l() (int, string {}
