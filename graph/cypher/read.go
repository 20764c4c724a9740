package cypher

import (
	"strings"

	"github.com/whomet/whomet/graph"
)

// ReadArticles returns articles as maps named document, sorted by id.
func ReadArticles(ids []string) Query {
	var w where
	w.in("a.id", ids)
	return w.query("MATCH (a:Article)", "a.id > ''", "RETURN properties(a) AS document ORDER BY a.id")
}

// ReadNodes returns nodes as maps named node with a list named labels, sorted by
// id.
func ReadNodes(f graph.NodeFilter) Query {
	var w where
	w.in("e.id", f.IDs)
	var labels []string
	for _, l := range f.Labels {
		labels = append(labels, "e:"+l.String())
	}
	if labels != nil {
		w.add("(" + strings.Join(labels, " OR ") + ")")
	}
	if f.Search != "" {
		w.add("e.search CONTAINS " + w.param(f.Search))
	}
	return w.query("MATCH (e:Entity)", "e.id > ''", "RETURN properties(e) AS node, labels(e) AS labels ORDER BY e.id")
}

// ReadMentions returns MENTIONS edges as maps named edge with the ids article and
// entity and a list named labels, sorted by these ids.
func ReadMentions(f graph.MentionFilter) Query {
	var w where
	w.in("a.id", f.Articles)
	w.in("e.id", f.Entities)
	return w.query("MATCH (a:Article)-[m:MENTIONS]->(e:Entity)", "a.id > ''",
		"RETURN properties(m) AS edge, a.id AS article, e.id AS entity, labels(e) AS labels ORDER BY a.id, e.id")
}

// ReadReports returns the statements of one type as maps named edge and
// document (the article), with id, name and labels of both ends, sorted by id.
func ReadReports(t graph.Type, f graph.ReportFilter) Query {
	var w where
	match := "MATCH (f:Entity)-[r:" + t.String() + "]->(t:Entity)"
	if len(f.Nodes) > 0 {
		// From the nodes outwards: that costs as much as they have statements.
		match = "MATCH (n:Entity) WHERE n.id IN " + w.param(list(f.Nodes)) + " MATCH (n)-[r:" + t.String() + "]-() " +
			"WITH DISTINCT r, startNode(r) AS f, endNode(r) AS t"
	}
	w.in("r.id", f.IDs)
	if f.Prefix != "" {
		w.add("r.id STARTS WITH " + w.param(f.Prefix))
	}
	return w.query(match, "r.id > ''",
		"MATCH (a:Article {id: r.article}) RETURN properties(r) AS edge, properties(a) AS document, "+
			"f.id AS from_id, f.name AS from_name, labels(f) AS from_labels, "+
			"t.id AS to_id, t.name AS to_name, labels(t) AS to_labels ORDER BY r.id")
}

// Count returns how many nodes have a label, or edges a type, as n.
func Count(l graph.Label) Query {
	return Query{Text: "MATCH (n:" + l.String() + ") RETURN count(n) AS n"}
}

// CountEdges returns how many edges have the type, as n.
func CountEdges(t graph.Type) Query {
	return Query{Text: "MATCH ()-[r:" + t.String() + "]->() RETURN count(r) AS n"}
}

// where gathers conditions and their parameters.
type where struct {
	conditions []string
	params     map[string]any
}

func (w *where) add(condition string) { w.conditions = append(w.conditions, condition) }

// param keeps a value and returns its name in the text.
func (w *where) param(value any) string {
	if w.params == nil {
		w.params = make(map[string]any)
	}
	name := "p" + string(rune('a'+len(w.params)))
	w.params[name] = value
	return "$" + name
}

func (w *where) in(property string, values []string) {
	if len(values) > 0 {
		w.add(property + " IN " + w.param(list(values)))
	}
}

// query joins the parts. The condition that is always true makes the server
// read in the order of the index instead of sorting all rows; so does that no
// column has the name of a variable that the order is about.
func (w *where) query(match, ordered, ending string) Query {
	if len(w.conditions) == 0 {
		w.add(ordered)
	}
	return Query{match + " WHERE " + strings.Join(w.conditions, " AND ") + " " + ending, w.params}
}
