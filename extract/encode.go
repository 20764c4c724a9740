package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Write writes x as one JSON line. Text is written as it is: <, > and & are not
// escaped, so that a person can read the line.
func (x *Extraction) Write(w io.Writer) error {
	line, err := marshal(x)
	if err != nil {
		return fmt.Errorf("write extraction: %w", err)
	}
	_, err = w.Write(append(line, '\n'))
	return err
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
