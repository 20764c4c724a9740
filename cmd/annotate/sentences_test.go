package main

import "testing"

func TestSentenceAt(t *testing.T) {
	s := "A Title\nMr. A. B. Lind met Dr. Ana Reis of Reis Ltd. in Oslo. \"We talked.\" He left! Then (at noon.) End"
	for want, at := range map[string]string{
		"A Title": "Title",
		"Mr. A. B. Lind met Dr. Ana Reis of Reis Ltd. in Oslo": "Ana",
		"\"We talked.\"":  "talked",
		"He left":         "left",
		"Then (at noon.)": "noon",
		"End":             "End",
	} {
		start, end := sentenceAt(s, nthIndex(s, at, 1))
		if got := s[start:end]; got != want {
			t.Errorf("sentence with %q is %q, want %q", at, got, want)
		}
	}
}
