package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Item struct {
	Name  string
	Price float64
	Qty   int
}

type Cart struct {
	items []Item
	total float64
}

func (c *Cart) Add(item Item, qty int) error {
	if qty <= 0 {
		return errors.New("bad qty %d", qty) // ERROR `too many arguments in call to errors\.New`
	}
	item.Qty = qty
	c.items = append(c.items, item)
	c.total += item.Price * qty // ERROR `invalid operation: item\.Price \* qty \(mismatched types float64 and int\)`
	return // ERROR `not enough return values`
}

func (c Cart) Sorted() []Item {
	items := c.items[:]
	sort.Slice(items, func(a, b Item) bool { return a.Price < b.Price }) // ERROR `cannot use func\(a, b Item\) bool \{…\} \(value of type func\(a Item, b Item\) bool\) as type func\(i int, j int\) bool in argument to sort\.Slice`
	sort.Ints(items) // ERROR `cannot use items \(variable of type \[\]Item\) as type \[\]int in argument to sort\.Ints`
	return sort.Sort(items) // ERROR `sort\.Sort\(items\) \(no value\) used as value` `cannot use items \(variable of type \[\]Item\) as type sort\.Interface in argument to sort\.Sort:`
}

func (c Cart) Find(name string) (Item, bool) {
	for _, it := range c.items {
		if it.Name == nam { // ERROR `undefined: nam`
			return it // ERROR `not enough return values`
		}
	}
	return nil, false // ERROR `cannot use nil as Item value in return statement`
}

func main() {
	cart := new(Cart)
	cart.Add("apple", 1.0, 2) // ERROR `too many arguments in call to cart\.Add`
	cart.Add(Item{"apple", 1.0}, 2) // ERROR `too few values in Item\{…\}`
	cart.Add(Item{Name: "apple", price: 1.0}, 2) // ERROR `unknown field 'price' in struct literal of type Item`
	if item := cart.Find("x"); item != nil { // ERROR `assignment mismatch: 1 variable but cart\.Find returns 2 values`
		fmt.Println(item)
	}
	item, ok, err := cart.Find("x") // ERROR `assignment mismatch: 3 variables but cart\.Find returns 2 values`
	strings.Join(cart.items, ",") // ERROR `cannot use cart\.items \(variable of type \[\]Item\) as type \[\]string in argument to strings\.Join`
	fmt.Println("Total: " + cart.total) // ERROR `invalid operation: "Total: " \+ cart\.total \(mismatched types untyped string and float64\)`
	for i := range cart { // ERROR `cannot range over cart \(variable of type \*Cart\)`
	}
	for i, c := range 5 { // ERROR `cannot range over 5 \(untyped int constant\)`
	}
	cart.items[0] = nil // ERROR `cannot use nil as Item value in assignment`
	cart = Cart{} // ERROR `cannot use Cart\{\} \(value of type Cart\) as type \*Cart in assignment`
	delete(cart.items, 0) // ERROR `invalid argument: cart\.items \(variable of type \[\]Item\) is not a map`
	var c2 Cart = cart // ERROR `cannot use cart \(variable of type \*Cart\) as type Cart in variable declaration`
	if cart == nil || c2 == nil { // ERROR `invalid operation: c2 == nil \(mismatched types Cart and untyped nil\)`
	}
}
