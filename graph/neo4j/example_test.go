package neo4j_test

import (
	"context"
	"fmt"

	"github.com/whomet/whomet/graph/neo4j"
)

// The user name and the password come from the environment, never from the
// address.
func ExampleOpen() {
	ctx := context.Background()
	store, err := neo4j.Open(ctx, "neo4j://ann:secret@localhost:7687", neo4j.Options{ReadOnly: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close(ctx)
	// Output: open store neo4j://ann:xxxxx@localhost:7687: credentials in an address can be seen by others; set NEO4J_USERNAME and NEO4J_PASSWORD
}
