package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "-42", "+7", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "", "abc", "12a", " 1", "1_000", "-", "+"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	for _, base := range []int{0, 2, 8, 10, 16, 36, 1, 37} {
		for _, s := range []string{"0x1F", "0b101", "0o17", "017", "1f", "1_000", "0x_1", "zz", "08"} {
			n, err := strconv.ParseInt(s, base, 64)
			fmt.Println(base, s, n, err)
		}
	}
	for _, bits := range []int{0, 8, 16, 32, 64, 65, -1} {
		i, err := strconv.ParseInt("-300", 10, bits)
		fmt.Println(bits, i, err)
		u, err := strconv.ParseUint("70000", 10, bits)
		fmt.Println(bits, u, err)
	}
	_, err := strconv.ParseUint("-1", 10, 64)
	fmt.Println(err, errors.Is(err, strconv.ErrSyntax), errors.Unwrap(err) == strconv.ErrSyntax)
	var num *strconv.NumError
	fmt.Println(errors.As(err, &num), num.Func, num.Num, num.Err)
	_, err = strconv.ParseInt("300", 10, 8)
	fmt.Println(errors.Is(err, strconv.ErrRange))
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatInt(35, 36), strconv.FormatUint(18446744073709551615, 2), strconv.Itoa(-0), strconv.FormatInt(-9223372036854775808, 10))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 42, 10)), string(strconv.AppendUint(nil, 42, 8)), string(strconv.AppendBool([]byte("b="), true)))
	for _, s := range []string{"1", "t", "TRUE", "false", "F", "0", "yes", "tRUE"} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true), strconv.IntSize)
	defer func() { fmt.Println(recover()) }()
	strconv.FormatInt(1, 1)
}
