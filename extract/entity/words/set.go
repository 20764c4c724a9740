package words

import "fmt"

// Set is a set of words that a rule asks for.
type Set uint8

// The sets; the zero value is none. Their words stand in data/sets.tsv.
const (
	// Time holds nouns before an office that are a date and no part of it:
	// "Yesterday President X".
	Time Set = iota + 1
	// HeadlineFunction holds words that a headline may have capitalised but that
	// are no nouns: "Meeting Between President X and".
	HeadlineFunction
	// Quantifier holds adjectives that say how many or which, not what.
	Quantifier
	// Aide holds offices that are one to somebody.
	Aide
	// Adverb holds what may stand between a name and its office.
	Adverb
	// Address holds forms of address that a comma may follow: "His Excellency, Mr A".
	Address
	// Another holds adjectives that make a phrase mean something else than what was
	// spoken of.
	Another
	// GeneralBody holds nouns that may mean any organisation.
	GeneralBody
	// Business holds kinds of body that are a company's.
	Business
	// Serving holds verbs that give the office that follows them.
	Serving
	// ServingAs holds those that do so with "as" only: "took over as".
	ServingAs
	// Placed holds participles of those who are given an office: "named to head".
	Placed
	// BroadOfficial holds nouns that may mean any official of a country.
	BroadOfficial
	// OtherDuty holds modifiers that change the office.
	OtherDuty
	// AcademicOffice holds offices of a university or a school.
	AcademicOffice
	// TeachingBody holds nouns in the names of universities and schools.
	TeachingBody
	// Header holds nouns that stand for the people of one body or country.
	Header
	// ListOpener holds verbs that open a list of people.
	ListOpener
	// LocalOffice holds offices of a city or region.
	LocalOffice
	// Travel holds words of which a destination follows.
	Travel
	// Meeting holds words that say that people met, spoke or were received.
	Meeting
	// LegalForm holds the legal forms of companies and the like.
	LegalForm
	// Unit holds nouns for a part of a body.
	Unit
	// Assembly holds nouns of bodies that elect a head of state or government.
	Assembly
	// Sitting holds nouns of bodies that meet under a chair.
	Sitting
	// MissionNoun holds nouns for a mission abroad.
	MissionNoun
	// Aspirant holds nouns for who seeks an office.
	Aspirant
	// Escort holds participles that say who goes with somebody: "accompanied by".
	Escort
	// CivilServant holds offices below a minister's that a country has itself.
	CivilServant
	// Circle holds nouns of bodies that are no part of the one that sends their heads.
	Circle
	// OwnTurn holds nouns for what somebody says when it is their turn.
	OwnTurn
	// Hosting holds verbs of those to whom others come.
	Hosting
	// LeadVerb holds verbs of who leads a delegation.
	LeadVerb
	// TheGroup holds pronouns for a group that was named: "among them".
	TheGroup
	// Stay holds words before "in" that say that somebody stays there.
	Stay
	// Speech holds verbs of saying, in the forms that a report has.
	Speech
	setEnd
)

// name returns what the set is called in the data file.
func (s Set) name() string {
	return [setEnd]string{
		Time: "time", HeadlineFunction: "headline_function", Quantifier: "quantifier", Aide: "aide", Adverb: "adverb",
		Address: "address", Another: "another", GeneralBody: "general_body", Business: "business", Serving: "serving",
		ServingAs: "serving_as", Placed: "placed", BroadOfficial: "broad_official", OtherDuty: "other_duty", AcademicOffice: "academic_office",
		TeachingBody: "teaching_body", Header: "header", ListOpener: "list_opener", LocalOffice: "local_office",
		Travel: "travel", Meeting: "meeting", LegalForm: "legal_form", Unit: "unit", Assembly: "assembly", Sitting: "sitting", MissionNoun: "mission_noun", Aspirant: "aspirant",
		Escort: "escort", CivilServant: "civil_servant", Circle: "circle",
		OwnTurn: "own_turn", Hosting: "hosting", Speech: "speech",
		LeadVerb: "lead_verb", Stay: "stay", TheGroup: "the_group",
	}[s]
}

func setOf(name string) (Set, error) {
	for s := Set(1); s < setEnd; s++ {
		if s.name() == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("parse set: unknown %q", name)
}

// In reports whether the set holds w, which must be lower case.
func (l *Lists) In(s Set, w string) bool { return l.sets[s][w] }

func (l *Lists) addSet(f []string) error {
	if err := columns(f, 2); err != nil {
		return err
	}
	s, err := setOf(f[0])
	if err != nil {
		return err
	}
	if l.sets[s] == nil {
		l.sets[s] = map[string]bool{}
	}
	return addTo(l.sets[s])(f[1:])
}

// complete reports the first set that has no words.
func (l *Lists) complete() error {
	for s := Set(1); s < setEnd; s++ {
		if len(l.sets[s]) == 0 {
			return fmt.Errorf("read word list: set %s has no words", s.name())
		}
	}
	return nil
}
