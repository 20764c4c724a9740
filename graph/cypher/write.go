package cypher

import "github.com/whomet/whomet/graph"

// Clear returns the queries that delete what articles say, but not the articles
// themselves.
func Clear(articles []string) []Query {
	params := map[string]any{"ids": list(articles)}
	qs := []Query{{"MATCH (a:Article)-[m:MENTIONS]->() WHERE a.id IN $ids DELETE m", params}}
	for _, t := range graph.Types() {
		qs = append(qs, Query{"MATCH ()-[r:" + t.String() + "]->() WHERE r.article IN $ids DELETE r", params})
	}
	return qs
}

// Tallies returns id and tally of those of the nodes that exist.
func Tallies(nodes []string) Query {
	return Query{"MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.tally AS tally", map[string]any{"ids": list(nodes)}}
}

// Nodes returns the queries that write a revision's nodes, one a label.
func Nodes(r *graph.Revision) []Query {
	byLabel := make(map[graph.Label]List)
	for i := range r.Nodes {
		n := &r.Nodes[i]
		byLabel[n.Label] = append(byLabel[n.Label], map[string]any(nodeProperties(n, r.Tallies[i])))
	}
	var qs []Query
	for _, l := range graph.Labels() {
		if rows := byLabel[l]; rows != nil {
			qs = append(qs, unwind("MERGE (e:Entity {id: row.id}) SET e = row SET e:"+l.String(), rows))
		}
	}
	return qs
}

// Articles returns the query that writes the articles without their hashes.
func Articles(batch []graph.Statements) Query {
	rows := make(List, len(batch))
	for i := range batch {
		rows[i] = map[string]any(articleProperties(&batch[i].Article))
	}
	return unwind("MERGE (a:Article {id: row.id}) SET a = row", rows)
}

// Edges returns the queries that write the mentions and statements of a batch,
// one a type.
func Edges(batch []graph.Statements) []Query {
	byType := make(map[graph.Type]List)
	for i := range batch {
		for j := range batch[i].Mentions {
			m := &batch[i].Mentions[j]
			byType[graph.Mentions] = append(byType[graph.Mentions], row(m.Article, m.Entity, mentionProperties(m)))
		}
		for j := range batch[i].Edges {
			e := &batch[i].Edges[j]
			byType[e.Type] = append(byType[e.Type], row(e.From, e.To, edgeProperties(e)))
		}
	}
	var qs []Query
	if rows := byType[graph.Mentions]; rows != nil {
		qs = append(qs, unwind(join("Article", graph.Mentions), rows))
	}
	for _, t := range graph.Types() {
		if rows := byType[t]; rows != nil {
			qs = append(qs, unwind(join("Entity", t), rows))
		}
	}
	return qs
}

func row(from, to string, p properties) map[string]any {
	return map[string]any{"id": p["id"], "from": from, "to": to, "properties": map[string]any(p)}
}

func join(from string, t graph.Type) string {
	return "MATCH (a:" + from + " {id: row.from}) MATCH (b:Entity {id: row.to}) " +
		"MERGE (a)-[r:" + t.String() + " {id: row.id}]->(b) SET r = row.properties"
}

// Hashes returns the query that writes the hashes of a batch.
func Hashes(batch []graph.Statements) Query {
	rows := make(List, len(batch))
	for i := range batch {
		rows[i] = map[string]any{"id": batch[i].Article.ID, "hash": batch[i].Article.Hash}
	}
	return unwind("MATCH (a:Article {id: row.id}) SET a.hash = row.hash", rows)
}

// RemoveNodes deletes nodes that nothing mentions any more.
func RemoveNodes(ids []string) Query {
	return Query{"MATCH (e:Entity) WHERE e.id IN $ids DETACH DELETE e", map[string]any{"ids": list(ids)}}
}

// RemoveArticle deletes an article and returns how many there were.
func RemoveArticle(id string) Query {
	return Query{"MATCH (a:Article {id: $id}) DETACH DELETE a RETURN count(*) AS found", map[string]any{"id": id}}
}

func unwind(body string, rows List) Query {
	return Query{"UNWIND $rows AS row " + body, map[string]any{"rows": rows}}
}
