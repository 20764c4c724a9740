package article_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/whomet/whomet/extract/article"
)

// story is one item of an input as a line: "id|date|headline|paragraphs" or the
// error.
func stories(t *testing.T, paths []string, opts article.Options) []string {
	t.Helper()
	var out []string
	for item, err := range article.Read(t.Context(), paths, opts) {
		if err != nil {
			out = append(out, fmt.Sprintf("%s! %v", item.Document.ID, err))
			continue
		}
		d := item.Document
		line := fmt.Sprintf("%s|%s|%s", d.ID, d.Date, d.Headline.Of(d.Text))
		for _, p := range d.Paragraphs {
			line += "|" + p.Of(d.Text)
		}
		out = append(out, line)
	}
	return out
}

func write(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, file, content string
		opts                article.Options
		want                []string
	}{
		{"plain", "a.txt", "Talks held\nOne.\nTwo.\n", article.Options{}, []string{"a.txt||Talks held|One.|Two."}},
		{"plain with date", "a.txt", "One.", article.Options{Date: "2026-02-20"}, []string{"a.txt|2026-02-20||One."}},
		{"byte order mark and CRLF", "a.txt", "\uFEFFTalks held\r\n\r\nOne\r\ntwo.\r\n", article.Options{}, []string{"a.txt||Talks held|One\ntwo."}},
		{"windows-1252", "a.txt", "Caf\xe9 \x93x\x94.", article.Options{Encoding: "windows-1252"}, []string{"a.txt|||Café “x”."}},
		{"invalid UTF-8", "a.txt", "One.\nCaf\xe9.", article.Options{}, []string{"! a.txt:2:4: is not valid UTF-8"}},
		{"binary", "a.txt", "%PDF-1.7 abc", article.Options{}, []string{"! a.txt: is not text"}},
		{"zero byte", "a.txt", "ab\x00c", article.Options{}, []string{"! a.txt: is not text"}},
		{"empty file", "a.txt", "", article.Options{}, []string{"a.txt! a.txt:1: has no text"}},
		{"no letter", "a.txt", "123 !", article.Options{}, []string{"a.txt! a.txt:1: has no letter"}},
		{"digest", "d.txt", "20.02.2026\nTitle\nOne.\n\nTwo.\n19.02.2026\nOther\nThree.\n", article.Options{},
			[]string{"98b3bba9d0e4e5055998f8e4|2026-02-20|Title|One.|Two.", "d682116223cbd5116e917f2c|2026-02-19|Other|Three."}},
		{"digest of a title", "d.txt", "20.02.2026\nTitle\n", article.Options{}, []string{"98b3bba9d0e4e5055998f8e4|2026-02-20|Title"}},
		{"digest with bad blocks", "d.txt", "20.02.2026\n30.02.2026\nTitle\nOne.\n19.02.2026\nOther\nCaf\xe9\n18.02.2026\nLast\nx\n", article.Options{},
			[]string{"! d.txt:1: has no text", "! d.txt:2:1: is no valid date line, want DD.MM.YYYY", "! d.txt:7:4: is not valid UTF-8", "322b08115f0da4ced9909cb8|2026-02-18|Last|x"}},
		{"digest forced", "d.txt", "Hello\n20.02.2026\nTitle\nOne.\n", article.Options{Format: article.Digest},
			[]string{"! d.txt:1: stands before the first date line DD.MM.YYYY", "98b3bba9d0e4e5055998f8e4|2026-02-20|Title|One."}},
		{"lines", "l.jsonl", `{"id":"x","title":"T","text":"One.","date":"2026-02-20T10:00:00Z"}` + "\n\n" + `{"text":"Two.","url":"u://1"}` + "\r\n" + `{"text":"Three."}` + "\n" + `{"id":7,"text":"Four."}`,
			article.Options{}, []string{"x|2026-02-20|T|One.", "u://1|||Two.", "l.jsonl#4|||Three.", "7|||Four."}},
		{"bad lines", "l.jsonl", `{"id":"x","text":` + "\n" + `{"id":"y"}` + "\n" + `{"id":"z","text":"a","date":"20 May"}` + "\n" + `{"id":"w","text":5}` + "\n[1]\n" + `{"text":"One."}`, article.Options{},
			[]string{"! l.jsonl:1:17: is no JSON object with a text: unexpected end of JSON input", "y! l.jsonl:2: has no text",
				`z! l.jsonl:3: date "20 May" is no valid date, want YYYY-MM-DD`,
				"w! l.jsonl:4:18: is no JSON object with a text: text is of type number",
				"! l.jsonl:5:1: is no JSON object with a text: the line is of type array", "l.jsonl#6|||One."}},
		{"lines by content", "l.txt", `{"id":"x","text":"One."}`, article.Options{}, []string{"x|||One."}},
		{"a brace is no line", "l.txt", "{sic} he said.", article.Options{}, []string{"l.txt|||{sic} he said."}},
		{"text of a line is not touched", "l.jsonl", `{"id":"x","text":"\ufeffA\r\nb. "}`, article.Options{}, []string{"x||\ufeffA|b."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			write(t, map[string]string{tt.file: tt.content})
			if diff := cmp.Diff(tt.want, stories(t, []string{tt.file}, tt.opts)); diff != "" {
				t.Errorf("items (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadFolders(t *testing.T) {
	write(t, map[string]string{
		"in/b.txt": "B.", "in/a/z.txt": "Z.", "in/a.jsonl": `{"text":"A."}`, "in/.hidden": "H.", "in/.git/x": "X.", "in/c.bin": "\x00",
	})
	got := stories(t, []string{"in", "-", "./in/b.txt"}, article.Options{Stdin: strings.NewReader("S.")})
	want := []string{"in/a/z.txt|||Z.", "in/a.jsonl#1|||A.", "in/b.txt|||B.", "! in/c.bin: is not text", "e|||S.", "b.txt|||B."}
	want[4] = got[4][:24] + "|||S."
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("items (-want +got):\n%s", diff)
	}
}

func TestReadFails(t *testing.T) {
	write(t, map[string]string{"a.txt": "A."})
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := []struct {
		name  string
		ctx   context.Context
		paths []string
		opts  article.Options
		want  string
	}{
		{"missing path comes before the first article", t.Context(), []string{"a.txt", "no.txt"}, article.Options{}, "no.txt"},
		{"standard input twice", t.Context(), []string{"-", "-"}, article.Options{}, "named twice"},
		{"unknown encoding", t.Context(), []string{"a.txt"}, article.Options{Encoding: "klingon"}, "klingon"},
		{"bad date", t.Context(), []string{"a.txt"}, article.Options{Date: "yesterday"}, "yesterday"},
		{"cancelled", cancelled, []string{"a.txt"}, article.Options{}, "canceled"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n := 0
			for item, err := range article.Read(tt.ctx, tt.paths, tt.opts) {
				n++
				var bad *article.ParseError
				if err == nil || errors.As(err, &bad) || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("got %v, %v, want a fatal error with %q", item.Document.ID, err, tt.want)
				}
			}
			if n != 1 {
				t.Errorf("%d items, want the error alone", n)
			}
		})
	}
}

func TestReadStops(t *testing.T) {
	n := 0
	for range article.Read(t.Context(), []string{"-"}, article.Options{Stdin: strings.NewReader("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d items after break", n)
	}
}

func TestLongArticles(t *testing.T) {
	long := strings.Repeat("The minister met the ambassador. ", 160_000) // 5 MB in one line
	line, err := json.Marshal(map[string]string{"id": "x", "text": long})
	if err != nil {
		t.Fatal(err)
	}
	write(t, map[string]string{"a.txt": long, "d.txt": "20.02.2026\nT\n" + long, "l.jsonl": string(line) + "\n" + string(line)})
	n := 0
	for item, err := range article.Read(t.Context(), []string{"a.txt", "d.txt", "l.jsonl"}, article.Options{}) {
		if err != nil || !strings.HasSuffix(item.Document.Text, long) {
			t.Errorf("%s: %d bytes, error %v", item.Place, len(item.Document.Text), err)
		}
		n++
	}
	if n != 4 {
		t.Errorf("%d articles, want 4", n)
	}
}

func TestRoundTrip(t *testing.T) {
	write(t, map[string]string{
		"a.txt": "Talks held\n\nOne\ntwo.\n \nThree.\n", "b.txt": "One.\nTwo.", "c.txt": "x\r\ny",
		"d.txt": "20.02.2026\nTitle\nOne.\n\nTwo.\n18.02.2026\nT\n", "l.jsonl": `{"title":"A","text":"A\n\nb\nc","source":"s","lang":"en"}`,
	})
	for item, err := range article.Read(t.Context(), []string{"."}, article.Options{Source: "given"}) {
		if err != nil {
			t.Fatal(err)
		}
		d := item.Document
		line, err := json.Marshal(map[string]string{"id": d.ID, "title": d.Title, "text": d.Text, "date": d.Date, "source": d.Source, "url": d.URL, "lang": d.Lang})
		if err != nil {
			t.Fatal(err)
		}
		for again, err := range article.Read(t.Context(), []string{"-"}, article.Options{Format: article.JSONL, Stdin: bytes.NewReader(line)}) {
			if diff := cmp.Diff(d, again.Document); diff != "" || err != nil {
				t.Errorf("%s fed back: error %v (-first +second):\n%s", item.Place, err, diff)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("20.02.2026\nTitle\nOne.\n"), uint8(0))
	f.Add([]byte(`{"id":"x","text":"One."}`), uint8(3))
	f.Add([]byte("\xef\xbb\xbfTalks held\r\n\r\nOne."), uint8(2))
	f.Fuzz(func(t *testing.T, b []byte, format uint8) {
		opts := article.Options{Format: article.Format(format % 4), Stdin: bytes.NewReader(b)}
		for item, err := range article.Read(t.Context(), []string{"-"}, opts) {
			var bad *article.ParseError
			if err != nil && !errors.As(err, &bad) {
				t.Fatalf("fatal: %v", err)
			}
			if err == nil && (item.Document.ID == "" || !item.Document.HasLetter()) {
				t.Fatalf("accepted %+v", item.Document)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	line, _ := json.Marshal(map[string]string{"id": "x", "text": strings.Repeat("The minister met the ambassador.\n", 100)})
	input := bytes.Repeat(append(line, '\n'), 100)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range article.Read(b.Context(), []string{"-"}, article.Options{Stdin: bytes.NewReader(input)}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func ExampleRead() {
	digest := "20.02.2026\nTalks in Rabat\nThe ambassador met the director.\n"
	for item, err := range article.Read(context.Background(), []string{"-"}, article.Options{Stdin: strings.NewReader(digest)}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		d := item.Document
		fmt.Println(d.Date, d.Headline.Of(d.Text))
	}
	// Output: 2026-02-20 Talks in Rabat
}
