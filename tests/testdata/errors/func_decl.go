package main

func main(a int) {}           // ERROR `func main must have no arguments and no return values`
func init() int  { return 1 } // ERROR `func init must have no arguments and no return values`

var init = 1 // ERROR `cannot declare init - must be func`

func f(a ...int, b int) {}             // ERROR `can only use \.\.\. with final parameter in list`
func g(a, b ...int)     {}             // ERROR `can only use \.\.\. with final parameter in list`
func h() (a ...int)     { return nil } // ERROR `can only use \.\.\. with final parameter in list` `cannot use nil as int value in return statement`
