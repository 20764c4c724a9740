package words_test

import (
	"fmt"
	"log"

	"github.com/whomet/whomet/extract/entity/words"
)

func ExampleLists_RoleAt() {
	lists, err := words.Load()
	if err != nil {
		log.Fatal(err)
	}
	role := lists.RoleAt([]string{"secretary", "of", "state", "for", "trade"})
	fmt.Println(role.Words, role.Class == words.State)
	// Output: 3 true
}
