// Package neo4j keeps a graph in Neo4j 5, Community or Enterprise. It is the
// only package that knows the driver; the queries come from package cypher.
//
// Articles are nodes (:Article), everything else (:Entity) with a second label:
// Person, Organization, Place or Event. Beside the properties for readers an
// entity has tally, search and name_prefix, which are the program's own, and
// one node (:Whomet) holds the version of the schema.
//
// Each batch is one managed transaction, which the driver repeats if the server
// asks it to. Several processes that write to one server wait for each other
// at each batch. The driver's telemetry is off.
//
// A Store is safe for concurrent reading; one goroutine writes.
package neo4j
