package article

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// file is one input file: where to open it, and the name that ids are made of.
type file struct {
	path, name string
}

// walk calls visit with each file of the paths in order; a folder's in the
// order of their names, without hidden ones. It stops at visit's first error.
func walk(paths []string, visit func(file) error) error {
	for _, p := range paths {
		if p == "-" {
			if err := visit(file{"-", "-"}); err != nil {
				return err
			}
			continue
		}
		if err := walkPath(p, visit); err != nil {
			return err
		}
	}
	return nil
}

func walkPath(root string, visit func(file) error) error {
	abs, err := filepath.Abs(root)
	if err != nil {
		return fmt.Errorf("find %s: %w", root, err)
	}
	base := filepath.Base(abs)
	return filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("read input: %w", err)
		}
		if p != root && strings.HasPrefix(e.Name(), ".") {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		below, err := filepath.Rel(root, p)
		if err != nil || e.IsDir() || p != root && isFolder(p, e) {
			return err
		}
		return visit(file{p, path.Join(base, filepath.ToSlash(below))})
	})
}

// isFolder reports whether a directory entry is a link to a folder, which is
// not followed: it may lead in a circle.
func isFolder(p string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(p)
	return err == nil && info.IsDir()
}

// checkPaths fails before the first article if a named input is missing or
// standard input is named twice.
func checkPaths(paths []string) error {
	stdin := false
	for _, p := range paths {
		if p == "-" {
			if stdin {
				return fmt.Errorf("read input: standard input is named twice")
			}
			stdin = true
			continue
		}
		if _, err := os.Stat(p); err != nil {
			return fmt.Errorf("read input: %w", err)
		}
	}
	return nil
}
