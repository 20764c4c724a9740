package storetest

import (
	"testing"

	"github.com/whomet/whomet/graph"
)

// Benchmark writes batches of new articles, each about [graph.DefaultRows] rows,
// and reports the rows written in a second.
func Benchmark(b *testing.B, s graph.Applier) {
	b.ReportAllocs()
	rows, next := 0, 0
	for b.Loop() {
		b.StopTimer()
		batch, size := Batch(b, next)
		next += len(batch)
		rows += size
		b.StartTimer()
		if err := s.Apply(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}

// Batch returns one batch of a corpus from the given article on, and its rows.
func Batch(t testing.TB, from int) (batch []graph.Statements, rows int) {
	t.Helper()
	for i := from; rows < graph.DefaultRows; i++ {
		s, err := graph.Build(Article(11, i))
		if err != nil {
			t.Fatal(err)
		}
		batch = append(batch, s)
		rows += s.Rows()
	}
	return batch, rows
}
