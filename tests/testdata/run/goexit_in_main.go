// main ends, the others go on to their ends.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer fmt.Println("deferred by main")
	go func() {
		defer fmt.Println("deferred by the other")
		runtime.Gosched()
		fmt.Println("the other goes on")
	}()
	runtime.Goexit()
}
