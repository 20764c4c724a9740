package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/answer"
	"github.com/whomet/whomet/graph/neo4j"
	"github.com/whomet/whomet/graph/sqlite"
)

// store is what the commands need of either kind of store.
type store interface {
	answer.MentionSource
	graph.Applier
	// Hashes returns the hashes of those of the articles that are stored.
	Hashes(ctx context.Context, ids []string) (map[string]string, error)
	Forget(ctx context.Context, id string) (found bool, err error)
	Count(ctx context.Context) (graph.Counts, error)
	Close(ctx context.Context) error
}

// server reports whether a --store value names a Neo4j server.
func server(target string) bool {
	scheme, _, found := strings.Cut(target, "://")
	return found && (strings.HasPrefix(scheme, "neo4j") || strings.HasPrefix(scheme, "bolt"))
}

// withStore opens the store that --store names, works with it and closes it.
func withStore(ctx context.Context, c *cli.Context, s streams, readOnly bool, work func(store) error) error {
	target := c.String("store")
	opened, err := openStore(ctx, target, s, readOnly)
	if err != nil {
		return storeHint(err, target)
	}
	err = work(opened)
	// What was written must be closed even when the run is interrupted.
	if closing := opened.Close(context.WithoutCancel(ctx)); closing != nil {
		err = errors.Join(err, closing)
	}
	return storeHint(err, target)
}

// existing refuses a store file that is not there: what only takes away must not
// create one.
func existing(target string) error {
	if strings.Contains(target, "://") {
		return nil
	}
	if _, err := os.Stat(target); errors.Is(err, fs.ErrNotExist) {
		return storeHint(fmt.Errorf("open store %s: %w", target, sqlite.ErrNoStore), target)
	}
	return nil
}

func openStore(ctx context.Context, target string, s streams, readOnly bool) (store, error) {
	switch scheme, _, found := strings.Cut(target, "://"); {
	case server(target):
		return openServer(ctx, target, s, readOnly)
	case found:
		return nil, usagef("--store %s: unknown kind %q, want a file, neo4j:// or bolt://", target, scheme)
	case target == "":
		return nil, usagef("--store is empty")
	}
	opened, err := sqlite.Open(ctx, target, sqlite.Options{ReadOnly: readOnly, Step: failpoint()})
	if err != nil {
		return nil, err
	}
	return opened, nil
}

func openServer(ctx context.Context, target string, s streams, readOnly bool) (*neo4j.Store, error) {
	return neo4j.Open(ctx, target, neo4j.Options{
		ReadOnly: readOnly,
		Password: func(user string) (string, error) { return askPassword(s, user) },
		Step:     failpoint(),
	})
}

// askPassword reads a password from the terminal without showing it.
func askPassword(s streams, user string) (string, error) {
	in, ok := s.in.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", errors.New("the server wants a password: set NEO4J_USERNAME and NEO4J_PASSWORD")
	}
	fmt.Fprintf(s.err, "password of %s: ", user)
	password, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(s.err)
	if err != nil {
		return "", fmt.Errorf("read password: %w", err)
	}
	return string(password), nil
}

// storeHint adds what can be done about a store that does not work.
func storeHint(err error, target string) error {
	is := func(causes ...error) bool {
		return slices.ContainsFunc(causes, func(cause error) bool { return errors.Is(err, cause) })
	}
	switch {
	case is(sqlite.ErrNoStore, neo4j.ErrNoStore):
		return hinted(err, "whomet build ARTICLES --store %s makes it", target)
	case is(sqlite.ErrForeign):
		return hinted(err, "name another file with --store")
	case is(sqlite.ErrBusy):
		return hinted(err, "wait until the other run has ended")
	case is(neo4j.ErrLogin):
		return hinted(err, "set NEO4J_USERNAME and NEO4J_PASSWORD")
	case is(neo4j.ErrUnreachable):
		return hinted(err, "is the server running, and is the port that of Bolt (7687)?")
	}
	return err
}
