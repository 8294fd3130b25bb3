package p

var a = "not closed
var b = 'x
var c = "fine"
var d = `never closed
