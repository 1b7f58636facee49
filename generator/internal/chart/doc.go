// Package chart draws statistics as inline SVG. Its input is points and finished strings; it knows nothing of the data
// model, of languages or of files.
//
// The drawing stretches with its box while text keeps its size: x is in per cent of the plot's width, y in px. Colours,
// fonts and strokes belong to the page's stylesheet, because a content security policy without unsafe-inline drops
// style attributes. So do measures that a chart's class names: gutter-N is the room left of the plot, 32 px
// for 1 and 16 px more for each further one, up to gutter-9; right of it there are 16 px.
// Class wide is shown from 600 px on and class narrow below that; heads-N and less-N say how many lines the one or the
// other spares.
package chart
