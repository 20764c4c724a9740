package weights

// Rows holds for each feature the classes that it speaks for or against, with
// weights from -127 to 127: most features know few of the classes.
type Rows struct {
	buckets
	// entries holds the rows one after the other: the number of classes, then
	// class and weight of each. A bucket's payload is where a row begins; at 0
	// is the empty row.
	entries string
	classes int
}

// MaxClasses bounds the classes of a model with rows.
const MaxClasses = 128

// Scores holds a sum for each class.
type Scores [MaxClasses]int32

// ReadRows reads a table made by Dense.Rows for the given number of classes.
func ReadRows(index, entries string, width uint, classes int) (*Rows, error) {
	b, err := unpack(index, width)
	if err != nil || classes > MaxClasses {
		return nil, errTable
	}
	r := &Rows{b, entries, classes}
	if !r.sound() {
		return nil, errTable
	}
	return r, nil
}

// sound reports whether every row lies within the entries, so that scoring
// needs no check.
func (r *Rows) sound() bool {
	if len(r.entries) == 0 || r.entries[0] != 0 {
		return false
	}
	for i := range r.table {
		for s := uint(0); s < 8*slots; s += 8 {
			at := offset(&r.table[i], s)
			if at >= len(r.entries) || at+1+2*int(r.entries[at]) > len(r.entries) {
				return false
			}
		}
	}
	return true
}

// offset returns the payload of a bucket as a position in the entries.
func offset(b *bucket, shift uint) int {
	return int(b.payload[0]>>shift&0xFF | b.payload[1]>>shift&0xFF<<8 | b.payload[2]>>shift&0xFF<<16)
}

// batch is the number of features that are looked up at once.
const batch = 64

// Score adds the features' weights to the scores. It first finds all rows, so
// that the processor waits for their memory together and not row by row.
func (r *Rows) Score(ids []uint32, s *Scores) {
	for len(ids) > 0 {
		n := min(len(ids), batch)
		r.score(ids[:n], s)
		ids = ids[n:]
	}
}

func (r *Rows) score(ids []uint32, s *Scores) {
	var from, size [batch]int32
	for i, id := range ids {
		from[i&(batch-1)] = int32(offset(r.find(id)))
	}
	for i := range ids {
		size[i&(batch-1)] = 2 * int32(r.entries[from[i&(batch-1)]])
	}
	for i := range ids {
		at := from[i&(batch-1)] + 1
		for row := r.entries[at : at+size[i&(batch-1)]]; len(row) >= 2; row = row[2:] {
			s[row[0]&(MaxClasses-1)] += int32(int8(row[1]))
		}
	}
}
