package main

func worker(id int, jobs <-chan int, results chan<- string) {
	for j := range jobs {
		results <- j // ERROR `cannot use j \(variable of type int\) as type string in send`
		jobs <- id   // ERROR `invalid operation: cannot send to receive-only channel jobs \(variable of type <-chan int\)`
		<-results    // ERROR `invalid operation: cannot receive from send-only channel results \(variable of type chan<- string\)`
	}
}

func main() {
	jobs := make(chan int, 3)
	results := make(chan string, 3)
	for w := 1; w <= 3; w++ {
		go worker(w, results, jobs) // ERROR `cannot use results \(variable of type chan string\) as type <-chan int in argument to worker` `cannot use jobs \(variable of type chan int\) as type chan<- string in argument to worker`
	}
	for j := 0; j < 3; j++ {
		jobs <- "job" // ERROR `cannot use "job" \(untyped string constant\) as int value in send`
	}
	close(jobs)
	for r := range results {
		var n int = r // ERROR `cannot use r \(variable of type string\) as type int in variable declaration`
	}
}
