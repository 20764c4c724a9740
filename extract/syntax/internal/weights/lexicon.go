package weights

// Lexicon maps the hashes of frequent words to a number from 1 to 255. Besides
// the place in the table 16 further bits of the hash must agree, so an unknown
// word is taken for a known one about once in a million.
type Lexicon struct{ buckets }

// lexiconWidth is the number of bits of a hash that give the place.
const lexiconWidth = 20

// ReadLexicon reads a table made by PackLexicon.
func ReadLexicon(data string) (*Lexicon, error) {
	b, err := unpack(data, lexiconWidth)
	return &Lexicon{b}, err
}

// Find returns the word's number, 0 for an unknown one.
func (l *Lexicon) Find(hash uint64) byte {
	b, shift := l.find(uint32(hash >> (64 - lexiconWidth)))
	if byte(b.payload[1]>>shift) != byte(hash) || byte(b.payload[2]>>shift) != byte(hash>>8) {
		return 0
	}
	return byte(b.payload[0] >> shift)
}

// PackLexicon encodes words by their hashes. Of words that share a place one
// is kept.
func PackLexicon(words map[uint64]byte) []byte {
	place := map[uint32]uint64{}
	for hash := range words {
		id := uint32(hash >> (64 - lexiconWidth))
		if old, ok := place[id]; !ok || hash < old {
			place[id] = hash
		}
	}
	cells := make([]cell, 0, len(place))
	for id, hash := range place {
		cells = append(cells, cell{id: id, payload: [3]byte{words[hash], byte(hash), byte(hash >> 8)}})
	}
	data, _ := pack(cells, lexiconWidth, len(cells)/6)
	return data
}
