package export

import (
	"crypto/rand"
	"fmt"
	"os"
)

// File is a file that appears whole or not at all: it is written beside its
// place and moved there by Commit. What is not a regular file, such as a device
// or a pipe, is written in place.
type File struct {
	*os.File
	path string // where it belongs; empty once it is there or given up
	temp bool
}

// Create begins a file.
func Create(path string) (*File, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &File{File: f, path: path}, err
	}
	f, err := os.OpenFile(path+"."+rand.Text()[:8]+".tmp", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, err
	}
	return &File{File: f, path: path, temp: true}, nil
}

// Commit moves the file to its place.
func (f *File) Commit() error {
	path := f.path
	if err := f.Close(); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if f.temp {
		if err := os.Rename(f.Name(), path); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
	}
	f.path = ""
	return nil
}

// Discard gives the file up. After Commit it does nothing.
func (f *File) Discard() error {
	if f.path == "" {
		return nil
	}
	f.path = ""
	f.Close() // it may be closed already; nothing of it is kept
	if !f.temp {
		return nil
	}
	return os.Remove(f.Name())
}
