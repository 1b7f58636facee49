// Package edition computes, once, everything that one build publishes: what was recorded by a date, with every
// reference between plan, indicators and publications resolved in both directions. It also compares two editions.
package edition
