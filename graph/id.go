package graph

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strconv"

	"github.com/whomet/whomet/extract"
)

// NodeID returns the id of the entity with the given label and key.
func NodeID(l Label, key string) string { return hash("node", l.String(), key) }

// mentionID returns the id of the MENTIONS edge between article and node.
func mentionID(article, node string) string { return hash("mention", article, node) }

// Hash returns the hash of an article: of its document, its metadata and the
// version of what reads it. It looks at ID, Title, Date, Source, URL, Lang,
// Text and Version alone, so it can be known before anything is extracted.
func Hash(x *extract.Extraction) string {
	return hash("article", x.ID, x.Title, x.Date, x.Source, x.URL, x.Lang, x.Text, x.Version)
}

// LineHash returns the hash of an article that is loaded from a line of
// extraction output: of all that the line says.
func LineHash(line []byte) string { return hash("line", string(line)) }

// hash returns 128 bits of the SHA-256 of the parts as 26 characters of
// lower-case base32 in sorting order. Each part is preceded by its length, so
// that ("ab", "c") and ("a", "bc") differ.
func hash(parts ...string) string {
	h := sha256.New()
	var n [8]byte
	for _, p := range parts {
		binary.BigEndian.PutUint64(n[:], uint64(len(p)))
		h.Write(n[:])
		h.Write([]byte(p))
	}
	const alphabet = "0123456789abcdefghijklmnopqrstuv"
	return base32.NewEncoding(alphabet).WithPadding(base32.NoPadding).EncodeToString(h.Sum(nil)[:16])
}

// edgeID returns the id of a statement. The same words about the same two
// things are one statement, whatever the rule that found it.
func edgeID(e *Edge, fromKey, toKey string) string {
	says := e.Title
	if says == "" {
		says = e.Role
	}
	return hash("edge", e.Article, e.Type.String(), fromKey, toKey,
		strconv.Itoa(e.Evidence.Start), strconv.Itoa(e.Evidence.End), says, e.AccreditedTo, e.Date)
}
