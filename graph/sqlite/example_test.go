package sqlite_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/sqlite"
)

func ExampleOpen() {
	dir, err := os.MkdirTemp("", "whomet")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(dir, "whomet.db"), sqlite.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer store.Close(ctx)

	article, err := graph.Build(&extract.Extraction{
		ID: "1", Text: "Ann Lee spoke.",
		Entities: []extract.Entity{{
			ID: "e1", Type: "PERSON", Name: "Ann Lee", Key: "person/ann-lee", Mentions: []extract.Mention{{Start: 0, End: 7}},
		}},
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := store.Apply(ctx, []graph.Statements{article}); err != nil {
		log.Fatal(err)
	}
	for n, err := range store.Nodes(ctx, graph.NodeFilter{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(n.Label, n.Name)
	}
	// Output: Person Ann Lee
}
