package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/whomet/whomet/graph"
)

//go:embed schema.sql
var schema string

const (
	// application marks the file as ours: "wmet" in ASCII.
	application = 0x776d6574
	// version is that of the schema; a file with another one is not read.
	version = 1
)

// ErrNoStore says that there is no file to read from. ErrForeign says that the
// file is something else, or was written by another version of the schema.
// ErrBusy says that another process is writing.
var (
	ErrNoStore = errors.New("no such store")
	ErrForeign = errors.New("not a store of this version of whomet")
	ErrBusy    = errors.New("another process is writing to it")
)

// Options says how a store is opened. The zero value opens it for writing and
// creates it if need be.
type Options struct {
	ReadOnly bool
	// Step, if not nil, is called at the steps of each batch.
	Step func(graph.Step)
}

// Store is a graph in a file.
type Store struct {
	db   *sql.DB
	path string
	lock *lock // nil if read-only
	step func(graph.Step)
}

// Open opens the store at path. Errors wrap [ErrNoStore], [ErrForeign] and
// [ErrBusy]. The caller must close the store.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path, step: o.Step}
	if s.step == nil {
		s.step = func(graph.Step) {}
	}
	if err := s.open(ctx, o.ReadOnly); err != nil {
		s.release()
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, readOnly bool) error {
	info, err := os.Stat(s.path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%w: it is a folder", ErrForeign)
	case errors.Is(err, fs.ErrNotExist) && readOnly:
		return ErrNoStore
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if _, err := os.Stat(filepath.Dir(s.path)); err != nil {
		return err
	}
	if !readOnly {
		if s.lock, err = acquire(ctx, s.path); err != nil {
			return err
		}
	}
	if s.db, err = sql.Open("sqlite", source(s.path, readOnly)); err != nil {
		return err
	}
	return s.prepare(ctx, readOnly)
}

// source returns the data source name. The path is escaped, as "?" would begin
// the options. The write-ahead log lets others read while a build writes, and
// needs no wait for the disk at each batch: a killed process loses nothing.
func source(path string, readOnly bool) string {
	path = filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		path = "/" + path
	}
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	q := url.Values{"_pragma": {"busy_timeout(5000)", "foreign_keys(1)"}, "_txlock": {"immediate"}}
	if readOnly {
		q.Set("mode", "ro")
	} else {
		q.Set("mode", "rwc")
		q.Add("_pragma", "journal_mode(WAL)")
		q.Add("_pragma", "synchronous(NORMAL)")
		q.Add("_pragma", "cache_size(-32768)") // 32 MiB: ids are hashes, so rows land anywhere
		q.Add("_pragma", "wal_autocheckpoint(4096)")
	}
	return "file:" + escaped + "?" + q.Encode()
}

// prepare creates the schema in a new file and refuses a foreign one.
func (s *Store) prepare(ctx context.Context, readOnly bool) error {
	var app, ver, tables int
	row := s.db.QueryRowContext(ctx, `SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
		FROM pragma_application_id, pragma_user_version`)
	if err := row.Scan(&app, &ver, &tables); err != nil {
		if strings.Contains(err.Error(), "not a database") {
			return ErrForeign
		}
		return err
	}
	switch {
	case app == application && ver == version:
		return nil
	case app == application:
		return fmt.Errorf("%w: its schema is %d, this one is %d; build it anew", ErrForeign, ver, version)
	case tables > 0 || readOnly:
		return ErrForeign
	}
	return s.transact(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", schema, application, version))
		return err
	})
}

// transact runs f in a transaction that holds the write lock from its start.
func (s *Store) transact(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close closes the store. After writing it folds the write-ahead log into the
// file, so that the one file can be copied.
func (s *Store) Close(ctx context.Context) error {
	var err error
	if s.lock != nil {
		err = s.fold(ctx)
	}
	if err = errors.Join(err, s.release()); err != nil {
		return fmt.Errorf("close store %s: %w", s.path, err)
	}
	return nil
}

// fold gives up write-ahead logging. That fails while others read, and then the
// last of them leaves the log in order: no error.
func (s *Store) fold(ctx context.Context) error {
	s.db.SetMaxIdleConns(0) // closes what is idle: the pragma needs to be alone
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	_, _ = conn.ExecContext(ctx, "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
	return nil
}

func (s *Store) release() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	if s.lock != nil {
		err = errors.Join(err, s.lock.release())
	}
	return err
}
