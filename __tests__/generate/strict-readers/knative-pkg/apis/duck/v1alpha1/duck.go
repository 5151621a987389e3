// Package v1alpha1 has the status types of a Build; a BuildTemplate has no status.
package v1alpha1

import "knative.dev/pkg/apis"

type (
	Condition          = apis.Condition
	ConditionType      = apis.ConditionType
	Conditions         = apis.Conditions
	ConditionsAccessor = apis.ConditionsAccessor
)

const ConditionSucceeded = apis.ConditionSucceeded

var NewBatchConditionSet = apis.NewBatchConditionSet

// Status of a Build.
type Status struct {
	ObservedGeneration int64      `json:"observedGeneration,omitempty"`
	Conditions         Conditions `json:"conditions,omitempty"`
}

func (s *Status) DeepCopyInto(out *Status) {
	*out = *s
	out.Conditions = append(Conditions(nil), s.Conditions...)
}
