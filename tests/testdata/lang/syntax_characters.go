package p

var a = 1 # 2
var b = “x”
var c = x?y
var d = @
var e = a€b
