package cmplx

import "math"

// sinhcosh gives both hyperbolic functions.
func sinhcosh(x float64) (sh, ch float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	inverse := 0.5 / e
	e *= 0.5
	return e - inverse, e + inverse
}

// Sin gives the sine.
func Sin(x complex128) complex128 {
	s, c := math.Sincos(real(x))
	sh, ch := sinhcosh(imag(x))
	return complex(s*ch, c*sh)
}

// Cos gives the cosine.
func Cos(x complex128) complex128 {
	s, c := math.Sincos(real(x))
	sh, ch := sinhcosh(imag(x))
	return complex(c*ch, -s*sh)
}

// Sinh gives the hyperbolic sine.
func Sinh(x complex128) complex128 {
	s, c := math.Sincos(imag(x))
	sh, ch := sinhcosh(real(x))
	return complex(c*sh, s*ch)
}

// Cosh gives the hyperbolic cosine.
func Cosh(x complex128) complex128 {
	s, c := math.Sincos(imag(x))
	sh, ch := sinhcosh(real(x))
	return complex(c*ch, s*sh)
}

// Tan gives the tangent.
func Tan(x complex128) complex128 { return Sin(x) / Cos(x) }

// Tanh gives the hyperbolic tangent.
func Tanh(x complex128) complex128 { return Sinh(x) / Cosh(x) }

// Cot gives the cotangent.
func Cot(x complex128) complex128 { return Cos(x) / Sin(x) }

// Asin gives the angle with this sine.
func Asin(x complex128) complex128 {
	root := Sqrt(1 - x*x)
	z := Log(complex(-imag(x), real(x)) + root)
	return complex(imag(z), -real(z))
}

// Acos gives the angle with this cosine.
func Acos(x complex128) complex128 {
	w := Asin(x)
	return complex(math.Pi/2-real(w), -imag(w))
}

// Atan gives the angle with this tangent.
func Atan(x complex128) complex128 {
	i := complex(0, 1)
	return i / 2 * (Log(1-i*x) - Log(1+i*x))
}

// Asinh gives the number with this hyperbolic sine.
func Asinh(x complex128) complex128 { return Log(x + Sqrt(x*x+1)) }

// Acosh gives the number with this hyperbolic cosine.
func Acosh(x complex128) complex128 { return Log(x + Sqrt(x+1)*Sqrt(x-1)) }

// Atanh gives the number with this hyperbolic tangent.
func Atanh(x complex128) complex128 { return 0.5 * (Log(1+x) - Log(1-x)) }
