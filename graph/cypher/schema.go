package cypher

import (
	"strings"

	"github.com/whomet/whomet/graph"
)

// Version is that of the schema.
const Version = 1

// Schema returns the statements that create the constraints and indexes, each
// to be run in a transaction of its own before anything is written.
//
// Names are indexed by a prefix of bounded length, because an index refuses
// long values and with them the whole transaction. The full-text index
// entity_names covers names, aliases and acronyms of any length.
func Schema() []string {
	all := []string{
		"CREATE CONSTRAINT whomet_id IF NOT EXISTS FOR (s:Whomet) REQUIRE s.id IS UNIQUE",
		"CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE",
		"CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE",
		"CREATE INDEX article_date IF NOT EXISTS FOR (a:Article) ON (a.date)",
		"CREATE INDEX entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name_prefix)",
		"CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases, e.acronym]",
	}
	for _, t := range append(graph.Types(), graph.Mentions) {
		name := strings.ToLower(t.String())
		all = append(all, "CREATE CONSTRAINT "+name+"_id IF NOT EXISTS FOR ()-[r:"+t.String()+"]-() REQUIRE r.id IS UNIQUE")
	}
	for _, t := range graph.Types() {
		name := strings.ToLower(t.String())
		all = append(all, "CREATE INDEX "+name+"_article IF NOT EXISTS FOR ()-[r:"+t.String()+"]-() ON (r.article)")
	}
	return append(all, "CALL db.awaitIndexes(300)")
}

// Mark creates the node that says which schema the graph has, and returns it.
func Mark() Query {
	return Query{
		"MERGE (s:Whomet {id: 'store'}) ON CREATE SET s.schema = $schema RETURN s.schema AS schema",
		map[string]any{"schema": Version},
	}
}

// Marked returns the version of the schema, no row if there is no graph.
func Marked() Query { return Query{Text: "MATCH (s:Whomet {id: 'store'}) RETURN s.schema AS schema"} }

// Lock makes other writers wait until the transaction ends: it writes to a node
// that every transaction writes to.
func Lock() Query {
	return Query{Text: "MATCH (s:Whomet {id: 'store'}) SET s.writes = coalesce(s.writes, 0) + 1"}
}
