package runtime

// Caller tells where the function stands that calls its caller, or one skip calls further up.
func Caller(skip int) (pc uintptr, file string, line int, ok bool)
