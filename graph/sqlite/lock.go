package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
)

// lock keeps a second process from writing. It is an exclusive lock on an empty
// database beside the store, because SQLite's locks work on every system and
// end with the process, however that ends. It is there to tell people clearly;
// the transactions alone would keep the store whole.
type lock struct {
	db   *sql.DB
	conn *sql.Conn
	path string
}

// acquire takes the lock of the store at path, or fails with ErrBusy at once.
func acquire(ctx context.Context, path string) (*lock, error) {
	l := &lock{path: path + "-lock"}
	var err error
	dsn := strings.Split(source(l.path, false), "?")[0] + "?_pragma=busy_timeout(0)"
	if l.db, err = sql.Open("sqlite", dsn); err != nil {
		return nil, err
	}
	if l.conn, err = l.db.Conn(ctx); err == nil {
		_, err = l.conn.ExecContext(ctx, "BEGIN EXCLUSIVE")
	}
	if err == nil {
		return l, nil
	}
	l.close()
	if strings.Contains(err.Error(), "locked") {
		return nil, ErrBusy
	}
	return nil, fmt.Errorf("create %s: %w", l.path, err)
}

// release removes the lock. The file goes first: who opens it later makes a new
// one.
func (l *lock) release() error {
	removed := os.Remove(l.path)
	err := l.close()
	if removed != nil {
		removed = os.Remove(l.path) // Windows removes no open file
	}
	if errors.Is(removed, os.ErrNotExist) {
		removed = nil
	}
	return errors.Join(err, removed)
}

func (l *lock) close() error {
	var err error
	if l.conn != nil {
		err = l.conn.Close()
	}
	return errors.Join(err, l.db.Close())
}
