// strict-readers reads a generated file as the very implementation of its format does: with its own Go types, and with
// unknown fields refused.
//
//	strict-readers cloudbuild|tekton|knative-build-template|github-workflow-hcl FILE…
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/actions/workflow-parser/parser"
	build "github.com/knative/build/pkg/apis/build/v1alpha1"
	pipeline "github.com/tektoncd/pipeline/pkg/apis/pipeline/v1"
	cloudbuild "google.golang.org/api/cloudbuild/v1"
	"sigs.k8s.io/yaml"
)

var readers = map[string]func(text []byte) error{
	"cloudbuild":             readCloudbuild,
	"tekton":                 readTekton,
	"knative-build-template": readKnative,
	"github-workflow-hcl":    readHcl,
}

func main() {
	read, known := readers[os.Args[1]]
	if !known {
		fmt.Fprintf(os.Stderr, "no reader for %q\n", os.Args[1])
		os.Exit(2)
	}
	failed := false
	for _, path := range os.Args[2:] {
		text, err := os.ReadFile(path)
		if err == nil {
			err = read(text)
		}
		if err != nil {
			failed = true
			fmt.Printf("%s: %v\n", path, err)
		}
	}
	if failed {
		os.Exit(1)
	}
}

// decode refuses double keys, unknown fields and values of another type.
func decode(text []byte, into any) error {
	document, err := yaml.YAMLToJSONStrict(text)
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.DisallowUnknownFields()
	return decoder.Decode(into)
}

func readCloudbuild(text []byte) error {
	var b cloudbuild.Build
	if err := decode(text, &b); err != nil {
		return err
	}
	return checkCloudbuild(&b, string(text))
}

func readKnative(text []byte) error {
	var template build.BuildTemplate
	if err := decode(text, &template); err != nil {
		return err
	}
	if template.APIVersion != "build.knative.dev/v1alpha1" || template.Kind != "BuildTemplate" {
		return fmt.Errorf("%s %s is no BuildTemplate", template.APIVersion, template.Kind)
	}
	if err := template.Validate(context.Background()); err != nil {
		return err
	}
	return nil
}

func readHcl(text []byte) error {
	_, err := parser.Parse(bytes.NewReader(text))
	return err
}

type resource interface {
	SetDefaults(context.Context)
}

func readTekton(text []byte) error {
	var problems []error
	for _, document := range strings.Split(string(text), "\n---\n") {
		problems = append(problems, readTektonDocument([]byte(document)))
	}
	return errors.Join(problems...)
}

func readTektonDocument(text []byte) error {
	var head struct {
		APIVersion string `json:"apiVersion"`
		Kind       string `json:"kind"`
	}
	if err := yaml.Unmarshal(text, &head); err != nil {
		return err
	}
	if head.APIVersion != "tekton.dev/v1" {
		return fmt.Errorf("apiVersion %q", head.APIVersion)
	}
	ctx := context.Background()
	switch head.Kind {
	case "Task":
		var task pipeline.Task
		if err := decode(text, &task); err != nil {
			return err
		}
		task.SetDefaults(ctx)
		if err := task.Validate(ctx); err != nil {
			return err
		}
	case "Pipeline":
		var p pipeline.Pipeline
		if err := decode(text, &p); err != nil {
			return err
		}
		p.SetDefaults(ctx)
		if err := p.Validate(ctx); err != nil {
			return err
		}
	case "PipelineRun":
		var run pipeline.PipelineRun
		if err := decode(text, &run); err != nil {
			return err
		}
		// The API server makes the name of generateName before it validates.
		if run.Name == "" {
			run.Name = run.GenerateName + "x"
		}
		run.SetDefaults(ctx)
		if err := run.Validate(ctx); err != nil {
			return err
		}
	default:
		return fmt.Errorf("kind %q", head.Kind)
	}
	return nil
}
