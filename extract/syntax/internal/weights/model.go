package weights

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
)

// Encode joins the sections of a model file: a line that names the kind, the
// fingerprint of the templates, a checksum, then each section behind its
// length.
func Encode(kind string, fingerprint uint64, sections ...[]byte) []byte {
	var body []byte
	for _, s := range sections {
		body = binary.LittleEndian.AppendUint32(body, uint32(len(s)))
		body = append(body, s...)
	}
	out := append([]byte(kind), '\n')
	out = binary.LittleEndian.AppendUint64(out, fingerprint)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(body))
	return append(out, body...)
}

// Decode returns the sections of a model file. It errors when the file is of
// another kind, was trained with other templates, is damaged, or does not have
// n sections.
func Decode(kind string, fingerprint uint64, model string, n int) ([]string, error) {
	rest, ok := strings.CutPrefix(model, kind+"\n")
	if !ok || len(rest) < 12 {
		return nil, fmt.Errorf("read model: not a %s", kind)
	}
	if number(rest) != fingerprint {
		return nil, fmt.Errorf("read model: this %s was trained with other features", kind)
	}
	sum, body := length(rest[8:]), rest[12:]
	if checksum(body) != sum {
		return nil, fmt.Errorf("read model: %s is damaged", kind)
	}
	var sections []string
	for len(body) >= 4 {
		size := int(length(body))
		if size > len(body)-4 {
			return nil, fmt.Errorf("read model: %s is cut", kind)
		}
		sections = append(sections, body[4:4+size])
		body = body[4+size:]
	}
	if len(sections) != n || body != "" {
		return nil, fmt.Errorf("read model: %s has %d sections, want %d", kind, len(sections), n)
	}
	return sections, nil
}

// length reads four bytes, the lowest first.
func length(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// checksum reads a string by pieces, so that the model is not copied for it.
func checksum(s string) uint32 {
	var piece [8192]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(piece[:], s)
		sum = crc32.Update(sum, crc32.IEEETable, piece[:n])
		s = s[n:]
	}
	return sum
}
