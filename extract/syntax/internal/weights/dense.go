package weights

// Dense is the table of a model in training: an averaged perceptron (Freund
// and Schapire 1999, Collins 2002) with a weight for every feature and class.
// It is not safe for concurrent use.
type Dense struct {
	stride int
	width  uint
	weight []int16
	// total is the sum over all updates of update times clock: the average
	// weight is weight - total/clock.
	total []int64
	clock int64
}

// NewDense returns a table for features of the given width in bits. It takes
// ten bytes a weight.
func NewDense(classes int, width uint) *Dense {
	stride := classes
	if classes == 3 {
		stride = 4
	}
	return &Dense{stride: stride, width: width, weight: make([]int16, stride<<width), total: make([]int64, stride<<width), clock: 1}
}

// Tick counts a decision; updates are weighted by the decisions still to come.
func (d *Dense) Tick() { d.clock++ }

// Add adds n to the weights of the features for a class.
func (d *Dense) Add(ids []uint32, class int, n int16) {
	for _, id := range ids {
		i := int(id)*d.stride + class
		d.weight[i] += n
		d.total[i] += int64(n) * d.clock
	}
}

// Score3 returns the sums of the weights of a table with three classes.
func (d *Dense) Score3(ids []uint32) (s [3]int32) {
	for _, id := range ids {
		w := d.weight[int(id)*4 : int(id)*4+4]
		s[0] += int32(w[0])
		s[1] += int32(w[1])
		s[2] += int32(w[2])
	}
	return s
}

// Score adds the features' weights to the scores.
func (d *Dense) Score(ids []uint32, s *Scores) {
	out := s[:d.stride]
	for _, id := range ids {
		w := d.weight[int(id)*d.stride : (int(id)+1)*d.stride]
		w = w[:len(out)]
		for c := range out {
			out[c] += int32(w[c])
		}
	}
}

// unit is the number of parts that average weights are counted in.
const unit = 16

// average returns the average of weight i in sixteenths, rounded.
func (d *Dense) average(i int) int {
	n := (int64(d.weight[i])*d.clock - d.total[i]) * unit
	if n < 0 {
		return -int((-n + d.clock/2) / d.clock)
	}
	return int((n + d.clock/2) / d.clock)
}

// quantise returns a weight in sixteenths as a number from -127 to 127, which
// stands for the largest. The few largest weights carry most of the decisions:
// to clip one in five thousand of them costs two points of LAS.
func quantise(w, top int) int8 {
	if w < 0 {
		return -quantise(-w, top)
	}
	return int8((w*127 + top/2) / top)
}

// Triples encodes a table with three classes. Features all of whose average
// weights are below cut, in sixteenths, are left out; n is the number of
// buckets, of eight features each. It also returns how many features were left
// by the cut and how many of them found room.
func (d *Dense) Triples(cut, n int) (data []byte, left, kept int) {
	var cells []cell
	var values [][3]int
	top := 1
	for id := range len(d.weight) / d.stride {
		var v [3]int
		rank := 0
		for c := range v {
			v[c] = d.average(id*d.stride + c)
			rank = max(rank, abs(v[c]))
		}
		if rank < cut || rank == 0 {
			continue
		}
		top = max(top, rank)
		values = append(values, v)
		cells = append(cells, cell{id: uint32(id), rank: rank})
	}
	for i := range cells {
		for c, w := range values[i] {
			cells[i].payload[c] = byte(quantise(w, top))
		}
	}
	data, kept = pack(cells, d.width, n)
	return data, len(cells), kept
}

// Rows encodes a table as rows. Weights below cut, in sixteenths, are left
// out, and features without any; about load of eight places of a bucket are
// filled. It also returns how many features are left.
func (d *Dense) Rows(cut, load int) (index, entries []byte, left int) {
	top := 1
	for i := range d.weight {
		top = max(top, abs(d.average(i)))
	}
	// Many features have the same few weights, so equal rows are stored once.
	entries = []byte{0}
	place := map[string]int{}
	var cells []cell
	for id := range len(d.weight) / d.stride {
		row, rank := d.row(id, cut, top)
		if rank == 0 {
			continue
		}
		at, ok := place[string(row)]
		if !ok {
			at = len(entries)
			place[string(row)] = at
			entries = append(entries, row...)
		}
		cells = append(cells, cell{id: uint32(id), payload: [3]byte{byte(at), byte(at >> 8), byte(at >> 16)}, rank: rank})
	}
	index, kept := pack(cells, d.width, len(cells)/load)
	return index, entries, kept
}

// row encodes the weights of one feature and returns the largest; 0 if none is
// left.
func (d *Dense) row(id, cut, top int) (row []byte, rank int) {
	row = []byte{0}
	for c := range d.stride {
		w := d.average(id*d.stride + c)
		q := quantise(w, top)
		if abs(w) < cut || q == 0 {
			continue
		}
		row = append(row, byte(c), byte(q))
		row[0]++
		rank = max(rank, abs(w))
	}
	return row, rank
}

func abs(n int) int { return max(n, -n) }
