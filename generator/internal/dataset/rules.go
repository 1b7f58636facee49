package dataset

// rules hold the files against each other. Each reports what it finds; none stops another.
var rules = []func(*files){
	(*files).planQuotations,
	(*files).planReferences,
	(*files).taskUnits,
	(*files).assessmentReferences,
	(*files).regionParents,
	(*files).siteRegion,
	(*files).siteAddress,
	(*files).indicatorReferences,
	(*files).publicationSources,
	(*files).dates,
	(*files).events,
	(*files).recordedTogether,
	(*files).sourcesOnce,
	(*files).evidence,
	(*files).searched,
	(*files).responded,
	(*files).peersHold,
	(*files).stated,
}
