package p "x"

var a = )
