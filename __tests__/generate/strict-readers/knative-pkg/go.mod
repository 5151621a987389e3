module github.com/knative/pkg

go 1.25.0

require knative.dev/pkg v0.0.0-20260622140654-39ebae2ee2dc
