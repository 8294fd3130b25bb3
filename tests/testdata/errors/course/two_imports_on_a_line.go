package main

import fmt "fmt" "os" // ERROR `syntax error: unexpected literal "os", expecting semicolon or newline`

func main() { fmt.Println(1) }
