package main

import (
	"path/filepath"
	"testing"
)

// articlesFolder is where the articles written for this project are.
func articlesFolder(t *testing.T) string {
	t.Helper()
	folder, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}
