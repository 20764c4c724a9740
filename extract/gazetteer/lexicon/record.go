package lexicon

import "encoding/binary"

// Record is an entry as it is stored: a kind, a name and optional facts.
type Record struct {
	Kind    uint8
	Country string // two letters or empty
	ID      string
	Name    string
	// Latitude and Longitude are in units of 1e-5 degrees.
	Latitude, Longitude int32
	Population          int64
	Region, Class       string // shared strings
	Cultures            string // shared
	Acronym, Role       string // the role is shared
	From, To, Capital   string
	Source              string
	Gender              byte // 'f', 'm', 'u' (either) or 0
}

// The tags of a record's optional fields; zero ends the record.
const (
	tagEnd = iota
	tagPosition
	tagPopulation
	tagRegion
	tagClass
	tagCultures
	tagAcronym
	tagRole
	tagFrom
	tagTo
	tagSource
	tagGender
	tagCapital
)

// encode appends the record; shared returns the offset of a shared string.
func (r *Record) encode(b []byte, shared func(string) uint64) []byte {
	cc := r.Country
	if len(cc) != 2 {
		cc = "\x00\x00"
	}
	b = append(b, r.Kind, cc[0], cc[1])
	b = appendString(b, r.ID)
	b = appendString(b, r.Name)
	if r.Latitude != 0 || r.Longitude != 0 {
		b = append(b, tagPosition)
		b = binary.AppendVarint(b, int64(r.Latitude))
		b = binary.AppendVarint(b, int64(r.Longitude))
	}
	if r.Population > 0 {
		b = binary.AppendUvarint(append(b, tagPopulation), uint64(r.Population))
	}
	for _, f := range []struct {
		tag  byte
		text string
	}{{tagRegion, r.Region}, {tagClass, r.Class}, {tagCultures, r.Cultures}, {tagRole, r.Role}} {
		if f.text != "" {
			b = binary.AppendUvarint(append(b, f.tag), shared(f.text))
		}
	}
	for _, f := range []struct {
		tag  byte
		text string
	}{{tagAcronym, r.Acronym}, {tagFrom, r.From}, {tagTo, r.To}, {tagSource, r.Source}, {tagCapital, r.Capital}} {
		if f.text != "" {
			b = appendString(append(b, f.tag), f.text)
		}
	}
	if r.Gender != 0 {
		b = append(b, tagGender, r.Gender)
	}
	return append(b, tagEnd)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decoder reads a record; its strings share the image's memory.
type decoder struct {
	data string
	at   int
}

func (m *Image) decode(at int) Record {
	d := decoder{m.section[secRecords], at}
	r := Record{Kind: d.data[at]}
	if d.data[at+1] != 0 {
		r.Country = d.data[at+1 : at+3]
	}
	d.at += 3
	r.ID, r.Name = d.text(), d.text()
	for {
		tag := d.data[d.at]
		d.at++
		switch tag {
		case tagEnd:
			return r
		case tagPosition:
			r.Latitude, r.Longitude = int32(d.varint()), int32(d.varint())
		case tagPopulation:
			r.Population = int64(d.uvarint())
		case tagRegion:
			r.Region = m.shared(d.uvarint())
		case tagClass:
			r.Class = m.shared(d.uvarint())
		case tagCultures:
			r.Cultures = m.shared(d.uvarint())
		case tagRole:
			r.Role = m.shared(d.uvarint())
		case tagAcronym:
			r.Acronym = d.text()
		case tagFrom:
			r.From = d.text()
		case tagTo:
			r.To = d.text()
		case tagCapital:
			r.Capital = d.text()
		case tagSource:
			r.Source = d.text()
		case tagGender:
			r.Gender = d.data[d.at]
			d.at++
		}
	}
}

func (m *Image) shared(offset uint64) string {
	d := decoder{m.section[secStrings], int(offset)}
	return d.text()
}

func (d *decoder) uvarint() uint64 {
	var v uint64
	for shift := uint(0); ; shift += 7 {
		c := d.data[d.at]
		d.at++
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
}

func (d *decoder) varint() int64 {
	u := d.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

func (d *decoder) text() string {
	n := int(d.uvarint())
	s := d.data[d.at : d.at+n]
	d.at += n
	return s
}
