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
		jobs := make(chan job[T, R])
		queue := make(chan chan R, 4*workers)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()
		group.Go(func() { feed(ctx, in, jobs, queue) })
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

// job is a value and where its result goes, which has room for it: no worker
// waits for the reader.
type job[T, R any] struct {
	value T
	done  chan R
}

// feed gives the values out as jobs and queues their results in the order of the
// input. It closes both channels.
func feed[T, R any](ctx context.Context, in iter.Seq[T], jobs chan<- job[T, R], queue chan<- chan R) {
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
		case jobs <- job[T, R]{value, done}:
		case <-ctx.Done():
			return
		}
	}
}
