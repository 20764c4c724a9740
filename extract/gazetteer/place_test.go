package gazetteer_test

import (
	"math"
	"testing"

	"github.com/whomet/whomet/extract/gazetteer"
)

func TestPlace(t *testing.T) {
	tests := []struct{ name, hint, want string }{
		{"Georgia", "", "country/GE"},
		{"Georgia", "US", "region/US.GA"},
		{"the United States", "", "country/US"},
		{"U.S.", "", "country/US"},
		{"UK", "", "country/GB"},
		{"DRC", "", "country/CD"},
		{"Viet Nam", "", "country/VN"},
		{"Czech Republic", "", "country/CZ"},
		{"Swaziland", "", "country/SZ"},
		{"Paris", "", "city/2988507"},
		{"PARIS", "", "city/2988507"},
		{"Paris", "US", "city/4717560"},
		{"Washington", "", "city/4140963"},
		{"Geneva", "", "city/2660646"},
		{"Kyiv", "", "city/703448"},
		{"Kiev", "", "city/703448"},
		{"Nur-Sultan", "", "city/1526273"},
		{"New York", "", "city/5128581"},
		{"Central Asia", "", "macroregion/central-asia"},
		{"Kostanay Region", "", "region/KZ.13"},
		{"paris", "", ""},
		{"World Health Organization", "", ""},
		{"Nowhereville", "", ""},
		{"", "", ""},
	}
	d := load(t)
	for _, test := range tests {
		e, ok := d.Place(test.name, test.hint)
		if e.ID != test.want || ok != (test.want != "") {
			t.Errorf("Place(%q, %q) is %q %v, want %q", test.name, test.hint, e.ID, ok, test.want)
		}
	}
}

func TestCountry(t *testing.T) {
	d := load(t)
	e, ok := d.Country("KZ")
	if !ok || e.Name != "Kazakhstan" || e.Capital != "Astana" || math.Abs(e.Latitude-51.18) > 0.1 || math.Abs(e.Longitude-71.45) > 0.1 {
		t.Errorf("KZ: %+v %v", e, ok)
	}
	if e, ok := d.Country("ZZ"); ok {
		t.Errorf("ZZ: %+v", e)
	}
}

// TestCountriesAreWhole checks that each country has what the stages after count on.
func TestCountriesAreWhole(t *testing.T) {
	d := load(t)
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			e, ok := d.Country(string([]rune{a, b}))
			if !ok {
				continue
			}
			n++
			if e.Kind != gazetteer.Country || e.ID != "country/"+e.Country {
				t.Errorf("%+v", e)
			}
			if p, _ := d.Place(e.Name, ""); p.ID != e.ID {
				t.Errorf("%s is found as %s", e.Name, p.ID)
			}
		}
	}
	if n < 240 {
		t.Errorf("%d countries", n)
	}
}

func TestCities(t *testing.T) {
	_, entries := load(t).Lookup("Almaty")
	for _, e := range entries {
		if e.Kind == gazetteer.City {
			if e.Country != "KZ" || e.Population < 1e6 || e.Region != "Almaty" || math.Abs(e.Latitude-43.25) > 0.1 {
				t.Errorf("%+v", e)
			}
			return
		}
	}
	t.Error("Almaty is no city")
}
