package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/whomet/whomet/graph"
	"github.com/whomet/whomet/graph/cypher"
)

// ErrUnreachable says that no server answers, ErrLogin that it refuses the name
// or the password, ErrNoStore that its database holds no graph of ours,
// ErrForeign that it holds one of another version of the schema.
var (
	ErrUnreachable = errors.New("no Neo4j server answers")
	ErrLogin       = errors.New("user name or password refused")
	ErrNoStore     = errors.New("no such store")
	ErrForeign     = errors.New("not a store of this version of whomet")
)

// patience is how long a server may take to answer the first time. Later the
// driver itself repeats what fails for a moment.
const patience = 20 * time.Second

// Options says how a store is opened. The zero value opens it for writing,
// creates constraints and indexes if need be, and takes the credentials from
// the environment variables NEO4J_USERNAME (by default neo4j) and
// NEO4J_PASSWORD, the database from NEO4J_DATABASE (by default the user's own).
type Options struct {
	ReadOnly bool
	// Getenv replaces os.Getenv.
	Getenv func(string) string
	// Password, if not nil, is asked for the user's password if there is none in
	// the environment and the server wants one.
	Password func(user string) (string, error)
	// Step, if not nil, is called at the steps of each batch.
	Step func(graph.Step)
}

// Store is a graph on a server.
type Store struct {
	driver   driver.DriverWithContext
	uri      string
	database string
	step     func(graph.Step)
}

// Open opens the store at a URI such as neo4j://localhost:7687 or
// bolt+s://example.org. Errors wrap [ErrUnreachable], [ErrLogin], [ErrNoStore]
// and [ErrForeign]. The caller must close the store.
func Open(ctx context.Context, uri string, o Options) (*Store, error) {
	if o.Getenv == nil {
		o.Getenv = os.Getenv
	}
	if o.Step == nil {
		o.Step = func(graph.Step) {}
	}
	parsed, err := url.Parse(uri)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	if parsed.User != nil {
		return nil, fmt.Errorf("open store %s: credentials in an address can be seen by others; set NEO4J_USERNAME and NEO4J_PASSWORD", parsed.Redacted())
	}
	s := &Store{uri: uri, database: o.Getenv("NEO4J_DATABASE"), step: o.Step}
	if err := s.open(ctx, o); err != nil {
		return nil, fmt.Errorf("open store %s: %w", uri, errors.Join(err, s.Close(ctx)))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) error {
	if err := s.login(ctx, o); err != nil {
		return err
	}
	if o.ReadOnly {
		rows, err := s.records(ctx, cypher.Marked())
		if err != nil {
			return err
		}
		return checkVersion(rows)
	}
	return s.createSchema(ctx)
}

// login connects with the credentials of the environment, without any if there
// are none, and with a password that is asked for if the server insists.
func (s *Store) login(ctx context.Context, o Options) error {
	user, password := o.Getenv("NEO4J_USERNAME"), o.Getenv("NEO4J_PASSWORD")
	if user == "" {
		user = "neo4j"
	}
	token := driver.NoAuth()
	if password != "" {
		token = driver.BasicAuth(user, password, "")
	}
	err := s.connect(ctx, token)
	if !errors.Is(err, ErrLogin) || password != "" || o.Password == nil {
		return err
	}
	if password, err = o.Password(user); err != nil {
		return fmt.Errorf("read password: %w", err)
	}
	return s.connect(ctx, driver.BasicAuth(user, password, ""))
}

func (s *Store) connect(ctx context.Context, token driver.AuthToken) error {
	if err := s.Close(ctx); err != nil {
		return err
	}
	d, err := driver.NewDriverWithContext(s.uri, token, func(c *config.Config) {
		c.TelemetryDisabled = true
		c.UserAgent = "whomet"
		c.SocketConnectTimeout = patience
	})
	if err != nil {
		return err
	}
	s.driver = d
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return explain(d.VerifyConnectivity(ctx))
}

// explain puts the cause that people can do something about first.
func explain(err error) error {
	var server *driver.Neo4jError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &server) && server.Category() == "Security":
		return fmt.Errorf("%w: %s", ErrLogin, server.Msg)
	case driver.IsConnectivityError(err), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	return err
}

// createSchema creates what is missing and refuses a graph of another version.
func (s *Store) createSchema(ctx context.Context) error {
	for _, text := range cypher.Schema() {
		if _, err := s.records(ctx, cypher.Query{Text: text}); err != nil {
			return fmt.Errorf("create schema: %w", err)
		}
	}
	rows, err := s.write(ctx, cypher.Mark())
	if err != nil {
		return err
	}
	return checkVersion(rows)
}

func checkVersion(rows []cypher.Record) error {
	if len(rows) == 0 {
		return ErrNoStore
	}
	if v := rows[0]["schema"]; v != int64(cypher.Version) {
		return fmt.Errorf("%w: its schema is %v, this one is %d; build it anew", ErrForeign, v, cypher.Version)
	}
	return nil
}

// Close ends the connections.
func (s *Store) Close(ctx context.Context) error {
	if s.driver == nil {
		return nil
	}
	d := s.driver
	s.driver = nil
	return d.Close(ctx)
}
