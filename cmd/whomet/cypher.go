package main

import (
	"context"
	"encoding/json"
	"strings"

	"github.com/urfave/cli/v2"
)

func cypherSpec() spec {
	return spec{
		name: "cypher", usage: "run a Cypher query on a Neo4j store", args: "QUERY", least: 1, most: 1,
		help: `
Runs a reading query and prints the rows. Values come as parameters: --param
name=value, where value is JSON or else text.

EXAMPLES:
   whomet cypher 'MATCH (a:Person)-[m:MET_WITH]->(b:Person) RETURN a.name, b.name, m.date, m.sentence' --store neo4j://localhost:7687
   whomet cypher 'MATCH (p:Person {name: $name})-[h:HOLDS_POSITION]->(o) RETURN h.title, o.name' --param 'name=Salim Al Malik' --store bolt://localhost:7687`,
		flags: flags(storeFlag(),
			&cli.StringSliceFlag{Name: "param", Usage: "parameter as `NAME=VALUE`; may be given several times"},
			asFlag(), outputFlag()),
		run: runCypher,
	}
}

func runCypher(ctx context.Context, c *cli.Context, s streams) error {
	if _, err := resultForm(c); err != nil {
		return err
	}
	target := c.String("store")
	if !server(target) {
		return hinted(usagef("cypher needs a Neo4j store, got %s", target), "--store neo4j://host:7687; a SQLite file answers SQL and the other commands")
	}
	parameters, err := parseParameters(c.StringSlice("param"))
	if err != nil {
		return err
	}
	opened, err := openServer(ctx, target, s, true)
	if err != nil {
		return storeHint(err, target)
	}
	defer opened.Close(context.WithoutCancel(ctx))
	var answer result
	head := func(columns []string) error {
		answer.columns = columns
		return nil
	}
	row := func(values []any) error {
		answer.rows = append(answer.rows, values)
		return nil
	}
	if err := opened.Query(ctx, c.Args().First(), parameters, head, row); err != nil {
		return err
	}
	return answer.print(c, s)
}

// parseParameters reads name=value pairs; a value that is no JSON is text.
func parseParameters(pairs []string) (map[string]any, error) {
	parameters := map[string]any{}
	for _, pair := range pairs {
		name, value, found := strings.Cut(pair, "=")
		if !found || name == "" {
			return nil, usagef("--param is %q, want NAME=VALUE", pair)
		}
		var parsed any
		if err := json.Unmarshal([]byte(value), &parsed); err != nil {
			parsed = value
		}
		parameters[name] = parsed
	}
	return parameters, nil
}
