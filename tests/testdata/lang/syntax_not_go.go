Dear reader,

this is not a Go program.
