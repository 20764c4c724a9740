package main

import (
	"math"
	"runtime"
	"sync"
)

// dims is the length of a word vector, unit the length that it is scaled to.
// Everything after the scaling is integer arithmetic, so that the clusters are
// the same on every machine.
const (
	dims = 50
	unit = 2048
)

type vector [dims]int32

// scaled returns the vector with length unit. The conversions keep the compiler
// from fusing multiplication and addition, which would differ between machines.
func scaled(v []float32) vector {
	var sum float64
	for _, x := range v {
		sum = float64(sum + float64(float64(x)*float64(x)))
	}
	var out vector
	if sum == 0 {
		return out
	}
	factor := float64(unit / math.Sqrt(sum))
	for i, x := range v {
		out[i] = int32(math.Round(float64(float64(x) * factor)))
	}
	return out
}

func dot(a, b *vector) int32 {
	var s0, s1 int32
	for i := 0; i < dims; i += 2 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
	}
	return s0 + s1
}

// nearest returns the centroid with the largest cosine, the first of equals.
func nearest(v *vector, centroids []vector) int {
	best, score := 0, int32(math.MinInt32)
	for i := range centroids {
		if s := dot(v, &centroids[i]); s > score {
			best, score = i, s
		}
	}
	return best
}

// kmeans clusters the first learn vectors by spherical k-means, beginning with
// words spread evenly over the most frequent ones, and returns the cluster of
// every vector.
func kmeans(vectors []vector, k, learn, rounds int) []int {
	learn = min(learn, len(vectors))
	centroids := make([]vector, k)
	spread := learn / 2 / k
	for i := range centroids {
		centroids[i] = vectors[i*spread]
	}
	for range rounds {
		move(centroids, vectors[:learn], assign(vectors[:learn], centroids))
	}
	return assign(vectors, centroids)
}

// move puts each centroid in the middle of its words; an empty one stays.
func move(centroids, vectors []vector, to []int) {
	sums := make([][dims]int64, len(centroids))
	for i, c := range to {
		for d := range dims {
			sums[c][d] += int64(vectors[i][d])
		}
	}
	for c := range centroids {
		var norm float64
		for _, x := range sums[c] {
			norm = float64(norm + float64(float64(x)*float64(x)))
		}
		if norm == 0 {
			continue
		}
		factor := float64(unit / math.Sqrt(norm))
		for d, x := range sums[c] {
			centroids[c][d] = int32(math.Round(float64(float64(x) * factor)))
		}
	}
}

func assign(vectors, centroids []vector) []int {
	out := make([]int, len(vectors))
	var wg sync.WaitGroup
	workers := max(1, runtime.GOMAXPROCS(0))
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(vectors); i += workers {
				out[i] = nearest(&vectors[i], centroids)
			}
		})
	}
	wg.Wait()
	return out
}
