// Package kmeta has the one name that Knative Build takes from it.
package kmeta

import "knative.dev/pkg/kmeta"

type OwnerRefable = kmeta.OwnerRefable
