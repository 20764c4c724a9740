package article_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/article"
)

func TestSurvey(t *testing.T) {
	input := `{"id":"x","text":"One."}
{"id":"y","text":"Two."}
{"text":"One.","id":"x","note":1}
broken
`
	write(t, map[string]string{"z.txt": "Z."})
	s, err := article.NewSurvey(t.Context(), []string{"-", "z.txt", "z.txt"}, article.Options{Stdin: strings.NewReader(input)})
	if err != nil {
		t.Fatal(err)
	}
	if s.Articles != 3 || s.Refused != 1 {
		t.Errorf("%d articles and %d refused, want 3 and 1", s.Articles, s.Refused)
	}
	for range 2 {
		var ids []string
		for item, err := range s.Read(t.Context()) {
			if err != nil {
				item.Document.ID = "!"
			}
			ids = append(ids, item.Document.ID)
		}
		if diff := cmp.Diff([]string{"x", "y", "!", "z.txt"}, ids); diff != "" {
			t.Errorf("second pass (-want +got):\n%s", diff)
		}
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func TestSurveyConflict(t *testing.T) {
	tests := []struct {
		name, input string
		opts        article.Options
		conflict    string
	}{
		{"other text", `{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"Two."}`, article.Options{}, `read -:2: id "x" was given to another article at -:1`},
		{"other date", `{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"One.","date":"2026-02-20"}`, article.Options{}, `read -:2: id "x" was given to another article at -:1`},
		{"other members", `{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"One.","entities":[]}`, article.Options{}, ""},
		{"other members of a whole line", `{"id":"x","text":"One."}` + "\n" + `{"id":"x","text":"One.","entities":[]}`, article.Options{WholeLine: true}, `read -:2: id "x" was given to another article at -:1`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.opts.Stdin = strings.NewReader(tt.input)
			s, err := article.NewSurvey(t.Context(), []string{"-"}, tt.opts)
			if tt.conflict == "" {
				if err != nil {
					t.Fatal(err)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
				return
			}
			var conflict *article.ConflictError
			if !errors.As(err, &conflict) || conflict.Error() != tt.conflict {
				t.Errorf("error %v, want %s", err, tt.conflict)
			}
		})
	}
}
