package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// plainEvery is the pause between progress lines where there is no terminal.
const plainEvery = 5 * time.Second

// progress shows how far a run is: a bar on a terminal, else a line now and
// then.
type progress struct {
	s           streams
	bar         *progressbar.ProgressBar // nil without a terminal
	quiet       bool
	done, total int
	started     time.Time
	printed     time.Time
}

func newProgress(s streams, quiet bool, total int) *progress {
	p := &progress{s: s, quiet: quiet, total: total, started: time.Now(), printed: time.Now()}
	if width, ok := terminal(s.err); ok && !quiet {
		p.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(s.err),
			progressbar.OptionSetDescription("articles"),
			progressbar.OptionSetWidth(min(40, width/3)),
			progressbar.OptionShowCount(),
			progressbar.OptionShowIts(),
			progressbar.OptionSetItsString("articles"),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(),
		)
	}
	return p
}

// step counts one more article.
func (p *progress) step() {
	p.done++
	switch {
	case p.bar != nil:
		_ = p.bar.Add(1)
	case !p.quiet && time.Since(p.printed) >= plainEvery:
		p.printed = time.Now()
		rate := float64(p.done) / time.Since(p.started).Seconds()
		left := time.Duration(float64(p.total-p.done)/rate) * time.Second
		p.s.warn("%d of %d articles, %.0f a second, %s left", p.done, p.total, rate, left)
	}
}

// say prints a note without breaking the bar.
func (p *progress) say(format string, args ...any) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	p.s.warn(format, args...)
}

func (p *progress) finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
