package edition

import (
	"slices"

	"five-areas/generator/internal/dataset"
	"five-areas/generator/internal/model"
	"five-areas/generator/locales"
)

// PeerTarget is what another region has set itself, with the targets of the plan beside which it stands.
type PeerTarget struct {
	*model.PeerTarget
	Region  model.Region
	Targets []*Target
	// OutletName is the outlet in each language, as far as the register has its name.
	OutletName locales.Note
}

// addPeers puts what other regions have set themselves beside the targets, as written.
func (b *builder) addPeers(d *dataset.Dataset) {
	for _, of := range d.PeerTargets {
		p := &PeerTarget{PeerTarget: of, Region: b.regions[of.Region], OutletName: outletName(d, of.Outlet)}
		b.PeerTargets = append(b.PeerTargets, p)
		for _, t := range b.Targets {
			if slices.Contains(of.Targets.IDs(), t.ID) {
				p.Targets, t.Peers = append(p.Targets, t), append(t.Peers, p)
			}
		}
	}
}
