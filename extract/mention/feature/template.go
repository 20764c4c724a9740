package feature

// Template is a kind of feature, such as "the word before".
type Template uint8

// The templates. Those up to lastLexical are of words themselves: training
// leaves them out at random, so that the model does not lean on the names that
// it happened to see.
const (
	word Template = iota
	lower
	bigramBefore
	bigramAfter
	prefix3
	prefix4
	suffix3
	suffix4
	runEndWord
	runStartWord
	longEndWord
	longStartWord
	lastLexical = longStartWord
)

const (
	bias Template = iota + lastLexical + 1
	before1
	after1
	before2
	after2
	shape
	short
	shortBefore
	shortAfter
	shortBigramBefore
	shortBigramAfter
	shortTrigram
	prefix1
	prefix2
	suffix1
	suffix2
	suffixBefore
	suffixAfter
	prefixBefore
	prefixAfter
	caseBits
	caseBefore
	caseAfter
	before1Short
	after1Short
	before2Short
	after2Short
	name
	nameCase
	nameShortAfter
	nameBefore1
	nameAfter1
	nameBefore2
	nameAfter2
	namesCase
	namesBefore
	namesAfter
	class
	classShort
	classBefore1
	classAfter1
	classBefore2
	classAfter2
	classBigramBefore
	classBigramAfter
	runKinds
	runClass
	longKinds
	context
	contextCase
	contextBefore
	contextAfter
	second
	secondCase
	secondBefore
	secondAfter
	templates
)

// Templates is the number of templates.
const Templates = int(templates)

var labels = [templates]string{
	word: "word", lower: "word in lower case", bigramBefore: "word with the one before",
	bigramAfter: "word with the one after", prefix3: "first 3 letters", prefix4: "first 4 letters",
	suffix3: "last 3 letters", suffix4: "last 4 letters", runEndWord: "last capitalised word of the run",
	runStartWord: "first capitalised word of the run", longEndWord: "last word of the long run",
	longStartWord: "first word of the long run", bias: "any word", before1: "word before",
	after1: "word after", before2: "second word before", after2: "second word after",
	shape: "shape", short: "short shape", shortBefore: "shape before", shortAfter: "shape after",
	shortBigramBefore: "shape with the one before", shortBigramAfter: "shape with the one after",
	shortTrigram: "three shapes", prefix1: "first letter", prefix2: "first 2 letters",
	suffix1: "last letter", suffix2: "last 2 letters", suffixBefore: "ending of the word before",
	suffixAfter: "ending of the word after", prefixBefore: "beginning of the word before",
	prefixAfter: "beginning of the word after", caseBits: "case", caseBefore: "case with the one before",
	caseAfter: "case with the one after", before1Short: "word before with shape",
	after1Short: "word after with shape", before2Short: "two words before with shape",
	after2Short: "two words after with shape", name: "dictionary", nameCase: "dictionary and case",
	nameShortAfter: "dictionary and shape after", nameBefore1: "dictionary, word before",
	nameAfter1: "dictionary, word after", nameBefore2: "dictionary, second word before",
	nameAfter2: "dictionary, second word after", namesCase: "all dictionaries and case",
	namesBefore: "all dictionaries with the word before", namesAfter: "all dictionaries with the word after",
	class: "class of word", classShort: "class of word and shape", classBefore1: "class of the word before",
	classAfter1: "class of the word after", classBefore2: "class of the second word before",
	classAfter2: "class of the second word after", classBigramBefore: "classes of this word and the one before",
	classBigramAfter: "classes of this word and the one after", runKinds: "dictionaries of the run's ends",
	runClass: "class of the run's last word", longKinds: "dictionaries of the long run's ends",
	context: "elsewhere in the article", contextCase: "elsewhere in the article and case",
	contextBefore: "elsewhere in the article, word before", contextAfter: "elsewhere in the article, word after",
	second: "decided elsewhere in the article", secondCase: "decided elsewhere in the article and case",
	secondBefore: "decided elsewhere, word before", secondAfter: "decided elsewhere, word after",
}

// String says in plain words what the template looks at.
func (t Template) String() string { return labels[t] }

// Lexical reports whether the template is of words themselves.
func (t Template) Lexical() bool { return t <= lastLexical }
