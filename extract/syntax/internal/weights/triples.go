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

// Score3 returns the sums of the features' weights. Like Rows.Score it first
// asks for the memory of all features.
func (t *Triples) Score3(ids []uint32) (s [3]int32) {
	for len(ids) > 0 {
		n := min(len(ids), batch)
		t.add(ids[:n], &s)
		ids = ids[n:]
	}
	return s
}

func (t *Triples) add(ids []uint32, s *[3]int32) {
	var at [batch]uint32
	var check [batch]uint64
	n, width := uint64(len(t.table)), t.width&31
	for i, id := range ids {
		b := uint64(id) * n >> width
		at[i&(batch-1)] = uint32(b)
		check[i&(batch-1)] = t.table[b].check
	}
	for i, id := range ids {
		shift := match(check[i&(batch-1)], uint64(id)*n>>(width-8))
		p := &t.table[at[i&(batch-1)]].payload
		s[0] += int32(int8(p[0] >> shift))
		s[1] += int32(int8(p[1] >> shift))
		s[2] += int32(int8(p[2] >> shift))
	}
}
