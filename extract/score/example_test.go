package score_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/whomet/whomet/extract/score"
)

// A prediction that finds both people, one of them only in part, and the meeting.
func Example() {
	gold, err := score.Read(strings.NewReader(`{"id":"a","text":"Aulia Sari met Bo Lind","entities":[` +
		`{"id":"P1","type":"PERSON","mentions":[[0,10]]},{"id":"P2","type":"PERSON","mentions":[[15,22]]}],` +
		`"relations":[{"type":"MET_WITH","from":"P1","to":"P2"}]}`))
	if err != nil {
		log.Fatal(err)
	}
	pred, err := score.Read(strings.NewReader(`{"id":"a","entities":[` +
		`{"id":"e1","type":"PERSON","mentions":[[0,10]]},{"id":"e2","type":"PERSON","mentions":[[18,22]]}],` +
		`"relations":[{"type":"MET_WITH","from":"e2","to":"e1","status":"held"}]}`))
	if err != nil {
		log.Fatal(err)
	}
	figures := score.Compare(gold, pred).Figures()
	fmt.Printf("mentions %.2f relaxed %.2f meetings %.2f\n",
		figures["mention_strict"], figures["mention_relaxed"], figures["rel_MET_WITH"])
	// Output: mentions 0.50 relaxed 1.00 meetings 1.00
}
