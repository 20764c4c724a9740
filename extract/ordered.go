package extract

import (
	"context"
	"iter"
	"sync"
)

// Ordered applies f to the values of in with the given number of workers and
// yields the results in the order of the input. About four values a worker are
// in flight at most, so memory does not grow with the input. It stops early
// when ctx ends or the caller stops ranging; in both cases no goroutine is left
// behind and in is not read further.
func Ordered[T, R any](ctx context.Context, in iter.Seq[T], workers int, f func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		type job struct {
			value T
			done  chan R
		}
		jobs := make(chan job)
		queue := make(chan chan R, 4*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		group.Go(func() {
			defer close(jobs)
			defer close(queue)
			for value := range in {
				done := make(chan R, 1)
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- job{value, done}:
				case <-ctx.Done():
					return
				}
			}
		})
		for range workers {
			group.Go(func() {
				for j := range jobs {
					j.done <- f(j.value)
				}
			})
		}
		for done := range queue {
			select {
			case result := <-done:
				if !yield(result) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
