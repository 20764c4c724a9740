// Package sqlite keeps a graph in one SQLite file, without cgo.
//
// The file is meant to be opened with other tools too: tables articles,
// entities, mentions and relations, and the views statements, met and
// positions, which show names in place of ids. What is not known is NULL, lists
// are JSON arrays. The table tallies is the program's own.
//
// One process writes at a time, any number may read meanwhile. A process that
// is killed leaves the last whole batch. While a store is open for writing,
// files with the endings -wal, -shm and -lock stand beside it; after [Store.Close]
// the one file is all there is.
//
// A Store is safe for concurrent reading; one goroutine writes.
package sqlite
