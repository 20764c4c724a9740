package main

import (
	"sync"

	"github.com/whomet/whomet/extract/syntax"
)

// analyser is the one that the training text is cut by.
var analyser = sync.OnceValues(syntax.New)
