// Package edition computes, once, everything that one build publishes: what was recorded by a date, with every
// reference between plan, indicators and publications followed in both directions. It also compares two editions, for
// what changed.
package edition
