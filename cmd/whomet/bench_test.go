package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
)

// BenchmarkExtract runs the whole command, models loaded, on the written
// articles: what a user waits for.
func BenchmarkExtract(b *testing.B) {
	const file = "../../testdata/articles/open.jsonl"
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(info.Size())
	b.ReportAllocs()
	for b.Loop() {
		var stderr bytes.Buffer
		code := run(b.Context(), []string{"whomet", "extract", "--jobs", "1", file}, strings.NewReader(""), io.Discard, &stderr)
		if code != exitOK {
			b.Fatal(stderr.String())
		}
	}
}
