// Package apis gives Knative Build v0.7.0 the names that it takes from github.com/knative/pkg, which has moved to
// knative.dev/pkg since and is no longer to be had under its old name.
package apis

import "knative.dev/pkg/apis"

type (
	Defaultable = apis.Defaultable
	FieldError  = apis.FieldError
	Validatable = apis.Validatable
)

var (
	ErrInvalidKeyName   = apis.ErrInvalidKeyName
	ErrMissingField     = apis.ErrMissingField
	ErrMissingOneOf     = apis.ErrMissingOneOf
	ErrMultipleOneOf    = apis.ErrMultipleOneOf
	ErrOutOfBoundsValue = apis.ErrOutOfBoundsValue
)

// ErrInvalidValue without the details that the later one may take.
func ErrInvalidValue(value string, fieldPath string) *FieldError {
	return apis.ErrInvalidValue(value, fieldPath)
}
