package main

import (
	"context"
	"fmt"
)

type key string

func main() {
	ctx := context.WithValue(context.Background(), key("user"), "ann")
	child := context.WithValue(ctx, key("id"), 7)
	fmt.Println(child.Value(key("user")), child.Value(key("id")), ctx.Value(key("id")), child.Value("user"))
	fmt.Println(context.Background(), context.TODO(), ctx)
	_, ok := ctx.Deadline()
	fmt.Println(ctx.Done() == nil, ctx.Err(), ok)
	defer func() { fmt.Println(recover()) }()
	context.WithValue(nil, key("x"), 1)
}
