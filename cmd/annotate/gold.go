package main

// input is one line of the newcomer's input: what a press office publishes.
type input struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	Text   string `json:"text"`
}

// gold is one line of the gold. Offsets are code points into Text.
type gold struct {
	ID        string     `json:"id"`
	Source    string     `json:"source"`
	Date      string     `json:"date"`
	Licence   string     `json:"licence"`
	Kind      string     `json:"kind"`
	Region    string     `json:"region"`
	Title     string     `json:"title"`
	Text      string     `json:"text"`
	Entities  []entity   `json:"entities"`
	Relations []relation `json:"relations"`
}

type entity struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Canonical string `json:"canonical"`
	Mentions  []span `json:"mentions"`
	Nominals  []span `json:"nominals,omitempty"`
	Optional  bool   `json:"optional,omitempty"`
}

// span is [start, end, surface].
type span [3]any

type relation struct {
	Type         string `json:"type"`
	From         string `json:"from"`
	To           string `json:"to"`
	Status       string `json:"status,omitempty"`
	Planned      bool   `json:"planned,omitempty"`
	Past         bool   `json:"past,omitempty"`
	Date         string `json:"date,omitempty"`
	Place        string `json:"place,omitempty"`
	Title        string `json:"title,omitempty"`
	Role         string `json:"role,omitempty"`
	AccreditedTo string `json:"accredited_to,omitempty"`
	Evidence     [2]int `json:"evidence"`
	Scope        string `json:"scope"`
}

// typeOf gives the entity type that the first letter of an id stands for.
func typeOf(id string) string {
	switch id[0] {
	case 'P':
		return "PERSON"
	case 'O':
		return "ORG"
	case 'L':
		return "PLACE"
	case 'E':
		return "EVENT"
	}
	return ""
}
