packge main // ERROR `expected 'package', found packge`

import "fmt"

func main() { fmt.Println(1) }
