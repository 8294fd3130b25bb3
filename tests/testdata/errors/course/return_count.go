package main

func two() (int, error) { return 1 } // ERROR `not enough return values`
func none()             { return 1 } // ERROR `too many return values`
func one() int          { return } // ERROR `not enough return values`

func main() { two(); none(); one() }
