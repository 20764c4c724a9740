package main

import (
	"encoding/json"
	"os"
	"testing"
)

// testServer returns the address of the server for tests. Without one the test
// is skipped, or fails where WHOMET_NEO4J_REQUIRED says that it must not be.
func testServer(t *testing.T) string {
	t.Helper()
	uri := os.Getenv("WHOMET_NEO4J_URI")
	if uri != "" {
		return uri
	}
	const how = "WHOMET_NEO4J_URI is not set: NOT TESTED against Neo4j; scripts/neo4j start prints the address to set it to"
	if os.Getenv("WHOMET_NEO4J_REQUIRED") != "" {
		t.Fatal(how)
	}
	t.Skip(how)
	return ""
}

// emptyServer returns the address of the server after all articles in its graph
// are forgotten, which leaves nothing of the graph.
func emptyServer(t *testing.T) string {
	t.Helper()
	uri := testServer(t)
	whomet(t, "load", "testdata/input/talks.jsonl", "--store", uri, "--quiet") // makes the schema
	var stored []struct{ ID string }
	if err := json.Unmarshal([]byte(whomet(t, "articles", "--as", "json", "--store", uri)), &stored); err != nil {
		t.Fatal(err)
	}
	forget := []string{"forget", "--quiet", "--store", uri, "--"}
	for _, article := range stored {
		forget = append(forget, article.ID)
	}
	whomet(t, forget...)
	return uri
}
