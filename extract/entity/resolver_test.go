package entity

import (
	"testing"
)

func TestResolveNothing(t *testing.T) {
	a := annotate(t, "")
	if len(a.res.Entities)+len(a.res.Anaphors)+len(a.res.Positions) != 0 {
		t.Errorf("an empty article gives %+v", a.res)
	}
}
