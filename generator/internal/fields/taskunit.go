package fields

import (
	"five-areas/generator/internal/edition"
	"five-areas/generator/internal/model"
	"five-areas/generator/internal/sourcefile"
	"five-areas/generator/locales"
)

// UnitRole says how a unit answers for a task.
type UnitRole string

// The roles.
const (
	Lead        UnitRole = "lead"
	Cooperating UnitRole = "cooperating"
)

// TaskUnitRow is one unit that the plan names for a task, as the tables have it.
type TaskUnitRow struct {
	Task     sourcefile.ID   `json:"task"`
	Label    string          `json:"task_label"`
	Title    locales.Text    `json:"task_title"`
	Articles []sourcefile.ID `json:"articles"`
	Unit     sourcefile.ID   `json:"unit"`
	UnitName locales.Text    `json:"unit_name"`
	FullName string          `json:"full_name"`
	Role     UnitRole        `json:"role"`
	RoleName locales.Text    `json:"role_name"`
	// Place is the unit's among those of its role, from 1, in the order of the plan.
	Place int `json:"place"`
}

// TaskUnits are the tasks with each of their units, one in a row.
var TaskUnits = NewTable[TaskUnitRow]("task-units", locales.TableTaskUnits, []string{"task", "unit", "role"}, "")

// TaskUnitRows are the units of an edition's tasks, in the order of the plan.
func TaskUnitRows(e *edition.Edition) (all []TaskUnitRow) {
	for _, t := range e.Tasks {
		add := func(role UnitRole, units []*edition.Agency) {
			for i, u := range units {
				all = append(all, TaskUnitRow{
					t.ID, t.Label, t.Title, t.Task.Articles, u.ID, u.Name(), u.FullName, role, locales.Label(role), i +
						1,
				})
			}
		}
		add(Lead, t.Lead)
		add(Cooperating, t.Cooperating)
	}
	return all
}

// EntityRow is a platform, product or the like that the plan names, as the tables have it.
type EntityRow struct {
	ID       sourcefile.ID    `json:"id"`
	Name     locales.Text     `json:"name"`
	Kind     model.EntityKind `json:"kind"`
	KindName locales.Text     `json:"kind_name"`
	Note     *Note            `json:"note"`
	Measures []sourcefile.ID  `json:"measures"`
	// SincePlan is of how many of its measures something was found that counts.
	SincePlan int `json:"since_plan_count"`
}

// Entities are all that the plan names, one in a row.
var Entities = NewTable[EntityRow]("entities", locales.TableEntities, []string{"id"}, `
	id name: kind kind_name note measures since_plan_count`)

// EntityRowOf is an entity with the measures that name it.
func EntityRowOf(e *edition.Entity) EntityRow {
	r := EntityRow{
		ID: e.ID, Name: e.Name(), Kind: e.Kind, KindName: locales.Label(e.Kind), Note: NoteOf(e.Note),
		Measures: Each(e.Measures, func(m *edition.Measure) sourcefile.ID { return m.ID }),
	}
	for _, m := range e.Measures {
		if m.Trace != nil && m.Trace.Part == edition.SincePlan {
			r.SincePlan++
		}
	}
	return r
}
