package math

// Sqrt gives the square root.
func Sqrt(x float64) float64

// Floor gives the greatest whole number not above x.
func Floor(x float64) float64

// Ceil gives the least whole number not below x.
func Ceil(x float64) float64

// Trunc gives the whole part of x.
func Trunc(x float64) float64

// Round gives the nearest whole number; halves go away from zero.
func Round(x float64) float64

// RoundToEven gives the nearest whole number; halves go to the even one.
func RoundToEven(x float64) float64

// Mod gives the rest of x/y, with the sign of x.
func Mod(x, y float64) float64

// Remainder gives x less the nearest multiple of y.
func Remainder(x, y float64) float64

// Frexp gives a fraction from 0.5 on, below 1, and a power of two: their product is f.
func Frexp(f float64) (frac float64, exp int)

// Ldexp gives frac times two to the exp.
func Ldexp(frac float64, exp int) float64

// FMA gives x*y + z, rounded once.
func FMA(x, y, z float64) float64

// Hypot gives Sqrt(p*p + q*q), without overflow on the way.
func Hypot(p, q float64) float64

// Pow gives x to the y.
func Pow(x, y float64) float64

// Exp gives e to the x.
func Exp(x float64) float64

// Exp2 gives 2 to the x.
func Exp2(x float64) float64

// Expm1 gives Exp(x) - 1, exact near 0.
func Expm1(x float64) float64

// Log gives the natural logarithm.
func Log(x float64) float64

// Log2 gives the logarithm to the base 2.
func Log2(x float64) float64

// Log10 gives the logarithm to the base 10.
func Log10(x float64) float64

// Log1p gives Log(1 + x), exact near 0.
func Log1p(x float64) float64

// Cbrt gives the cube root.
func Cbrt(x float64) float64

// Sin gives the sine of x radians.
func Sin(x float64) float64

// Cos gives the cosine of x radians.
func Cos(x float64) float64

// Tan gives the tangent of x radians.
func Tan(x float64) float64

// Asin gives the arc sine.
func Asin(x float64) float64

// Acos gives the arc cosine.
func Acos(x float64) float64

// Atan gives the arc tangent.
func Atan(x float64) float64

// Atan2 gives the angle of the point (x, y).
func Atan2(y, x float64) float64

// Sinh gives the hyperbolic sine.
func Sinh(x float64) float64

// Cosh gives the hyperbolic cosine.
func Cosh(x float64) float64

// Tanh gives the hyperbolic tangent.
func Tanh(x float64) float64

// Asinh gives the inverse of Sinh.
func Asinh(x float64) float64

// Acosh gives the inverse of Cosh.
func Acosh(x float64) float64

// Atanh gives the inverse of Tanh.
func Atanh(x float64) float64

// Gamma gives the gamma function.
func Gamma(x float64) float64

// Lgamma gives the logarithm of |Gamma(x)|, and its sign.
func Lgamma(x float64) (lgamma float64, sign int)

// Erf gives the error function.
func Erf(x float64) float64

// Erfc gives 1 - Erf(x).
func Erfc(x float64) float64
