// Package article reads press articles: digest text, plain text and JSONL, from
// files, folders and standard input.
//
// It is the first stage of the flow: it makes each article a text.Document, and
// nothing after it rewrites the text. Read streams: memory holds one article at
// a time, whatever the size of the corpus. Bad articles are *ParseError with
// their file and line, in order, and the rest goes on.
//
// Files are UTF-8; a byte order mark is dropped, CRLF becomes LF, and invalid
// UTF-8 is refused unless Options.Encoding names what the input is. The text of
// a JSONL line is never touched. Nothing else is normalised.
//
// A Survey is the first of two passes for whoever stores articles: it finds the
// ids that come twice with other content before anything is written.
//
// Values are not safe for concurrent use; different ones are independent.
package article
