package main

import "fmt"

func apply(nums []int, f func(int) int) []int {
	for i, n := range nums {
		nums[i] = f(n)
	}
	return nums
}

type Op func(int, int) int

type Account struct {
	balance float64
	owner   string
}

func (a Account) Deposit(x float64) { a.balance += x }
func NewAccount(owner string) *Account { return Account{owner: owner} } // ERROR `cannot use Account\{…\} \(value of type Account\) as type \*Account in return statement`

func main() {
	apply([]int{1}, func(x int) { return x }) // ERROR `cannot use func\(x int\) \{…\} \(value of type func\(x int\)\) as type func\(int\) int in argument to apply` `too many return values`
	apply([]int{1}, func(x string) int { return 1 }) // ERROR `cannot use func\(x string\) int \{…\} \(value of type func\(x string\) int\) as type func\(int\) int in argument to apply`
	apply([3]int{1, 2, 3}, func(x int) int { return "a" }) // ERROR `cannot use \[3\]int\{…\} \(value of type \[3\]int\) as type \[\]int in argument to apply` `cannot use "a" \(untyped string constant\) as int value in return statement`
	apply([]float64{1}, nil) // ERROR `cannot use \[\]float64\{…\} \(value of type \[\]float64\) as type \[\]int in argument to apply`
	var op Op = func(a int, b int) { return a + b } // ERROR `cannot use func\(a int, b int\) \{…\} \(value of type func\(a int, b int\)\) as type Op in variable declaration` `too many return values`
	op(1) // ERROR `not enough arguments in call to op`
	op("a", 2) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to op`
	acc := NewAccount() // ERROR `not enough arguments in call to NewAccount`
	acc.Balance = 5 // ERROR `acc\.Balance undefined \(type \*Account has no field or method Balance, but does have balance\)`
	acc.Deposit("5") // ERROR `cannot use "5" \(untyped string constant\) as float64 value in argument to acc\.Deposit`
	acc.deposit(5) // ERROR `acc\.deposit undefined \(type \*Account has no field or method deposit, but does have Deposit\)`
	fmt.Println(acc.owner.name, acc.balance.String(), acc[0], acc()) // ERROR `acc\.owner\.name undefined \(type string has no field or method name\)` `acc\.balance\.String undefined \(type float64 has no field or method String\)` `invalid operation: cannot index acc \(variable of type \*Account\)` `invalid operation: cannot call non-function acc \(variable of type \*Account\)`
	var ptr *int = 5 // ERROR `cannot use 5 \(untyped int constant\) as \*int value in variable declaration`
	*acc = 3 // ERROR `cannot use 3 \(untyped int constant\) as Account value in assignment`
	*5 = 3 // ERROR `invalid operation: cannot indirect 5 \(untyped int constant\)`
	&5 // ERROR `invalid operation: cannot take address of 5 \(untyped int constant\)`
	**ptr = 1 // ERROR `invalid operation: cannot indirect \*ptr \(variable of type int\)`
	ptr.x = 1 // ERROR `ptr\.x undefined \(type \*int has no field or method x\)`
	var i interface{} = 5
	i + 1 // ERROR `invalid operation: i \+ 1 \(mismatched types interface\{\} and int\)`
	i.foo() // ERROR `i\.foo undefined \(type interface\{\} has no field or method foo\)`
	s := i.(string) + 1 // ERROR `invalid operation: i\.\(string\) \+ 1 \(mismatched types string and untyped int\)`
	var pi *interface{} = &i
	pi.foo() // ERROR `pi\.foo undefined \(type \*interface\{\} is pointer to interface, not interface\)`
	acc.Deposit = nil // ERROR `cannot assign to acc\.Deposit \(value of type func\(x float64\)\)`
	Account.Deposit(acc, 5) // ERROR `cannot use acc \(variable of type \*Account\) as type Account in argument to Account\.Deposit`
	(*Account).Deposit(*acc, 5) // ERROR `cannot use \*acc \(variable of type Account\) as type \*Account in argument to \(\*Account\)\.Deposit`
}
