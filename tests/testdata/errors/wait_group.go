package main

import "sync"

func main() {
	wg := sync.WaitGroup{}
	wg.Add()       // ERROR `not enough arguments in call to wg\.Add`
	wg.Add("a")    // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to wg\.Add`
	wg.Foo()       // ERROR `wg\.Foo undefined \(type sync\.WaitGroup has no field or method Foo\)`
	wg.Done(1)     // ERROR `too many arguments in call to wg\.Done`
	x := wg.Wait() // ERROR `wg\.Wait\(\) \(no value\) used as value`
	var mu sync.Mutex
	mu.lock()                  // ERROR `mu\.lock undefined \(type sync\.Mutex has no field or method lock, but does have Lock\)`
	mu.Lock                    // ERROR `mu\.Lock \(value of type func\(\)\) is not used`
	sync.WaitGroup.Add(wg, 1)  // ERROR `cannot call pointer method Add on sync\.WaitGroup`
	var p *sync.WaitGroup = wg // ERROR `cannot use wg \(variable of type sync\.WaitGroup\) as type \*sync\.WaitGroup in variable declaration`
	_ = wg.state1              // ERROR `wg\.state1 undefined \(type sync\.WaitGroup has no field or method state1\)`
	_ = sync.Foo{}             // ERROR `undefined: sync\.Foo`
	_ = p
}
