// Package progress gives each target its status by the rules of the method, together with a record of why: what was
// put in, what came out, which rule decided, and what would have to be known to decide otherwise.
//
// It has two halves. Assess selects: it picks the figures and the evidence that a rule asks for and writes them into a
// Case. Judge decides, from the Case alone; so anybody who has the record can decide again and must find the same.
package progress
