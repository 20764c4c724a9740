package weights

// Triples holds three weights from -127 to 127 a feature, for decisions among
// three actions.
type Triples struct{ buckets }

// ReadTriples reads a table made by Dense.Triples; width is the number of bits
// of a feature.
func ReadTriples(data string, width uint) (*Triples, error) {
	b, err := unpack(data, width)
	return &Triples{b}, err
}

// Score3 returns the sums of the features' weights.
func (t *Triples) Score3(ids []uint32) (s [3]int32) {
	for _, id := range ids {
		b, shift := t.find(id)
		s[0] += int32(int8(b.payload[0] >> shift))
		s[1] += int32(int8(b.payload[1] >> shift))
		s[2] += int32(int8(b.payload[2] >> shift))
	}
	return s
}
