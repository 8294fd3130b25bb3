package main

func main() {
	goto end // ERROR `goto end jumps over declaration of x at unreachable_goto\.go:5:4`
	x := 1
	_ = x
end:
	goto missing // ERROR `label missing not defined`
	{
	inside:
	}
	goto inside // ERROR `goto inside jumps into block starting at unreachable_goto\.go:9:2`
}
