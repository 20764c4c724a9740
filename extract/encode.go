package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Line returns x as one JSON line with its line feed. <, > and & are not
// escaped, so that a person can read the text.
func (x *Extraction) Line() ([]byte, error) {
	line, err := marshal(x)
	if err != nil {
		return nil, fmt.Errorf("encode extraction: %w", err)
	}
	return append(line, '\n'), nil
}

// Refuse returns the line that stands for an article that could not be read:
// its id, or null if that is not known either, and what was wrong.
func Refuse(id string, diagnostics ...Diagnostic) []byte {
	refusal := struct {
		ID          *string      `json:"id"`
		Diagnostics []Diagnostic `json:"diagnostics"`
	}{Diagnostics: diagnostics}
	if id != "" {
		refusal.ID = &id
	}
	line, err := marshal(refusal)
	if err != nil {
		panic(err) // strings and numbers always encode
	}
	return append(line, '\n')
}

// marshal is json.Marshal without the escapes meant for HTML.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
