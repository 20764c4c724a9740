package main

import (
	"os"

	"github.com/urfave/cli/v2"

	"github.com/whomet/whomet/extract"
	"github.com/whomet/whomet/extract/gazetteer"
)

// newExtractor loads the models and the user's dictionaries.
func newExtractor(c *cli.Context) (*extract.Extractor, error) {
	options := extract.Options{MinConfidence: c.Float64("min-confidence")}
	for _, path := range c.StringSlice("dict") {
		table, err := readTable(path)
		if err != nil {
			return nil, err
		}
		options.Dictionaries = append(options.Dictionaries, table)
	}
	return extract.New(options)
}

func readTable(path string) (*gazetteer.UserTable, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	table, err := gazetteer.ParseTable(f, path)
	if err != nil {
		return nil, hinted(err, "dictionaries/tables/README.md names the types and columns")
	}
	return table, nil
}
