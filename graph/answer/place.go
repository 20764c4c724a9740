package answer

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/whomet/whomet/graph"
)

// places are where a meeting may have been: the ids of places, and of the
// events held there. Nil means anywhere.
type places struct{ ids, events map[string]bool }

// has reports whether the statement says that it was at one of the places or
// beside one of the events.
func (p *places) has(r graph.Report) bool {
	return p == nil || p.ids[r.PlaceID] || p.events[r.EventID]
}

// wherever returns the places that a name means: those called so, what lies in
// them, and the events held there. An empty name means anywhere.
func wherever(ctx context.Context, src Source, name string) (*places, error) {
	if name == "" {
		return nil, nil
	}
	nodes, err := Find(ctx, src, name, graph.Place, graph.Organization)
	if err != nil {
		return nil, err
	}
	p := &places{ids: set(nodes), events: make(map[string]bool)}
	if err := p.addCountries(ctx, src, nodes); err != nil {
		return nil, err
	}
	// A venue lies in a city and a city in a country: two steps.
	for range 2 {
		if err := p.follow(ctx, src, graph.LocatedIn, p.ids); err != nil {
			return nil, err
		}
	}
	if err := p.follow(ctx, src, graph.HeldIn, p.events); err != nil {
		return nil, err
	}
	delete(p.ids, "") // most statements name no place and no event
	delete(p.events, "")
	return p, nil
}

// follow adds what is said to be in one of the places.
func (p *places) follow(ctx context.Context, src Source, t graph.Type, into map[string]bool) error {
	for r, err := range src.Reports(ctx, graph.ReportFilter{Types: []graph.Type{t}, Nodes: keys(p.ids)}) {
		if err != nil {
			return fmt.Errorf("read places: %w", err)
		}
		if p.ids[r.To.ID] {
			into[r.From.ID] = true
		}
	}
	return nil
}

// addCountries adds the known places of those nodes that are countries.
func (p *places) addCountries(ctx context.Context, src Source, nodes []graph.Node) error {
	codes := make(map[string]bool)
	for i := range nodes {
		if strings.Contains(nodes[i].Key, "country/") && nodes[i].Country != "" {
			codes[nodes[i].Country] = true
		}
	}
	if len(codes) == 0 {
		return nil
	}
	for n, err := range src.Nodes(ctx, graph.NodeFilter{Labels: []graph.Label{graph.Place}}) {
		if err != nil {
			return fmt.Errorf("read places: %w", err)
		}
		if codes[n.Country] {
			p.ids[n.ID] = true
		}
	}
	return nil
}

func set(nodes []graph.Node) map[string]bool {
	ids := make(map[string]bool, len(nodes))
	for i := range nodes {
		ids[nodes[i].ID] = true
	}
	return ids
}

func keys(ids map[string]bool) []string { return slices.Sorted(maps.Keys(ids)) }
