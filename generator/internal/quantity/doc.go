// Package quantity knows what a printed number means. A source prints 突破2291亿元, 26.5% or 1.77万亿元: how much is that,
// in which unit, as of when, and how far can the true number be from it? A Value is such a number, read; its Interval
// is every number that prints like it, with an open end for "more than" and "nearly"; a Unit is a measure with its
// scale, and a Period the time that the number is about.
//
// Whatever compares numbers or computes with them does so by the methods of Interval and Bound: the checks of a data
// set, the choice between two sources, the statuses of targets, shares that are computed here, and the sentences about
// them. The rules are in "Printed precision" and "Arithmetic" of the method. Numbers are decimals of 34 digits;
// floats are for drawing.
package quantity
