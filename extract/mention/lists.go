package mention

import (
	_ "embed" // the lists
	"strings"

	"github.com/whomet/whomet/extract/mention/house"
)

var (
	//go:embed lists/events.tsv
	eventTable string
	//go:embed lists/openers.txt
	openerList string
	//go:embed lists/themes.txt
	themeList string
	//go:embed lists/things.txt
	thingList string
	//go:embed lists/series.txt
	seriesList string
	//go:embed lists/ranks.txt
	rankList string
	//go:embed lists/says.txt
	saysList string
)

// headUse says how a noun heads the names of events.
type headUse uint8

const (
	sureHead headUse = 1 << iota
	perhapsHead
	quotedHead
	describedHead
	partHead
)

// lists are the word lists of the rules.
type lists struct {
	heads map[string]headUse
	// openers are capitalised words before the name of an event.
	openers map[string]bool
	// themes are words before quotations in which no names stand.
	themes map[string]bool
	// things are last words of what has an acronym and no name, says verbs after
	// the source of a report.
	things, says map[string]bool
	// series are acronyms of meetings that are numbered.
	series map[string]bool
	// ranks stand in brackets between a title and a name.
	ranks map[string]bool
}

func readLists() *lists {
	uses := map[string]headUse{
		"sure": sureHead, "perhaps": perhapsHead, "quoted": quotedHead, "described": describedHead, "part": partHead,
	}
	l := &lists{heads: map[string]headUse{}, openers: house.Words(openerList), themes: house.Words(themeList),
		things: house.Words(thingList), says: house.Words(saysList), series: house.Words(seriesList),
		ranks: house.Words(rankList),
	}
	for line := range strings.Lines(eventTable) {
		word, use, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && word[0] != '#' {
			l.heads[word] |= uses[use]
		}
	}
	return l
}

// head returns how the word, in any case, heads the names of events.
func (l *lists) head(word string) headUse { return l.heads[strings.ToLower(word)] }
