package entity

import (
	"github.com/whomet/whomet/extract/entity/words"
	"github.com/whomet/whomet/extract/mention"
)

// guestBack is the number of sentences within which "the guest" and "the host" look
// for the sentence that tells who came to whom.
const guestBack = 8

// hostAndGuest returns who came to whom as the last sentence before a position tells:
// "A received B", "B called on A"; -1 and -1 if none does.
func (a *article) hostAndGuest(s, pos int) (host, guest int) {
	for back := s; back >= max(0, s-guestBack); back-- {
		if host, guest = a.comingIn(back, pos); host >= 0 {
			return host, guest
		}
	}
	return a.delegationCame(s)
}

// delegationCame returns the host and the head of the delegation that was listed last:
// "A met with a delegation led by B"; -1 and -1 if there is none.
func (a *article) delegationCame(s int) (host, guest int) {
	if len(a.delegations) == 0 {
		return -1, -1
	}
	d := a.delegations[len(a.delegations)-1]
	if s-d.sentence > guestBack || len(d.members) == 0 {
		return -1, -1
	}
	before := a.peopleIn(d.sentence, a.sents[d.sentence].Tokens[a.lines[d.sentence].first[d.word]].Start)
	if len(before) != 1 || before[0] == d.members[0] {
		return -1, -1
	}
	return before[0], d.members[0]
}

// comingIn returns the host and the guest of one sentence: its only subject and who
// is named first behind the verb.
func (a *article) comingIn(s, pos int) (host, guest int) {
	l := &a.lines[s]
	for k, w := range l.words {
		coming, ok := a.comes(l, k)
		if !ok || w.Name != 0 || a.sents[s].Tokens[l.first[k]].Start > pos {
			continue
		}
		before := a.peopleIn(s, a.sents[s].Tokens[l.first[k]].Start)
		if len(before) == 0 {
			continue
		}
		subject, object := before[0], a.personAfter(s, k, pos, before)
		if object < 0 {
			continue
		}
		if coming {
			return object, subject
		}
		return subject, object
	}
	return -1, -1
}

// comes reports whether the word at k is a verb of coming to somebody or of receiving
// somebody, and whether its subject is who comes.
func (a *article) comes(l *line, k int) (coming, ok bool) {
	w := l.words[k].Lower
	next := ""
	if k+1 < len(l.words) {
		next = l.words[k+1].Lower
	}
	switch {
	case a.lists.In(words.Hosting, w):
		return next == "by", true
	case w == "call" || w == "called" || w == "calls":
		return true, next == "on" || next == "upon"
	case w == "visit" || w == "visited" || w == "visits":
		return true, w == "visited" || next == "to"
	}
	return false, false
}

// personAfter returns the first person behind word k who is none of those before it.
func (a *article) personAfter(s, k, pos int, before []int) int {
	l := &a.lines[s]
	for k++; k < len(l.words); k++ {
		if a.sents[s].Tokens[l.first[k]].Start >= pos {
			break
		}
		if e := a.nameAt(s, k); e >= 0 && a.entities[e].Type == mention.Person && e != before[0] {
			return e
		}
	}
	return -1
}
