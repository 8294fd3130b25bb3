package main

func safe(f func() int) (n int, err any) {
	defer func() {
		err = recover()
	}()
	n = f()
	return n, nil
}

func plain(c chan int) int {
	defer close(c)
	return <-c
}

func main() {
	safe(nil)
	plain(nil)
}
