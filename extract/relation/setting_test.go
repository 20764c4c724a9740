package relation_test

import (
	"testing"

	"github.com/whomet/whomet/extract/relation"
)

// TestSameDay gives a meeting the day that was told last only where the text speaks of
// that day's hours.
func TestSameDay(t *testing.T) {
	const before = "[Anna Berg] arrived in Oslo on Tuesday. She gave a lecture on ferries. "
	for _, c := range []struct{ text, want string }{
		{before + "In the evening [Anna Berg] met [Omar Said].", "2026-05-12"},
		{before + "Later in the day [Anna Berg] met [Omar Said].", "2026-05-12"},
		{before + "[Anna Berg] met [Omar Said].", ""},
	} {
		t.Run(c.text[len(before):], func(t *testing.T) {
			f, err := load(t).run(c.text, "2026-05-13")
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range f.relations {
				if r.Type == relation.MetWith {
					if r.Date != c.want {
						t.Errorf("date %q, want %q", r.Date, c.want)
					}
					return
				}
			}
			t.Error("no meeting found")
		})
	}
}
