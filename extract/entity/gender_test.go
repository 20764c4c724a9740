package entity

import (
	"testing"

	"github.com/whomet/whomet/extract/entity/words"
)

func TestGenderOfName(t *testing.T) {
	r := withNames(t)
	a := newArticle(r, nil, nil, nil)
	tests := []struct {
		name string
		want words.Gender
	}{
		{"Mary Jones", words.Female},
		{"Oksana Bondar", words.Female},
		{"Abdelkrim Ziani", words.Male},
		{"Zhanar Omarova", words.Female},
		{"A. K. Omarov", words.Male},
		{"E. V. Sokolovskaya", words.Female},
		{"Gulsara Bekkyzy", words.Female},
		{"Talgat Bekuly", words.Male},
		{"Q. Serikkyzy", words.Female},
		{"Sasha Petrovna Lis", words.Female},
		{"Xyz bin Omar", words.Male},
		{"Nguyen Thi Hoa", words.Female},
		{"Kim Min-jae", words.Unknown},
		{"S. K. Ramanan", words.Unknown},
		{"Qwx Villanueva", words.Unknown},
		{"Mary", words.Unknown},
	}
	for _, tt := range tests {
		if got := a.genderOfName(tt.name); got != tt.want {
			t.Errorf("gender of %q = %v, want %v", tt.name, got, tt.want)
		}
	}
}
