package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

// readVectors reads the first n rows of a NumPy file of 32-bit floats in column
// order with dims columns, scaled to length unit.
func readVectors(path string, n int) ([]vector, error) {
	data, err := os.ReadFile(path)
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

// readLines reads the first n lines of a text file.
func readLines(path string, n int) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	scanner := bufio.NewScanner(f)
	for len(out) < n && scanner.Scan() {
		out = append(out, scanner.Text())
	}
	return out, scanner.Err()
}
