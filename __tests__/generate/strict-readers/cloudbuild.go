package main

import (
	"fmt"
	"regexp"

	cloudbuild "google.golang.org/api/cloudbuild/v1"
)

// https://cloud.google.com/build/docs/configuring-builds/substitute-variable-values
var builtIn = regexp.MustCompile(`^(PROJECT_ID|PROJECT_NUMBER|BUILD_ID|LOCATION|TRIGGER_NAME|TRIGGER_BUILD_CONFIG_PATH|COMMIT_SHA|REVISION_ID|SHORT_SHA|REPO_NAME|REPO_FULL_NAME|BRANCH_NAME|TAG_NAME|REF_NAME|SERVICE_ACCOUNT|SERVICE_ACCOUNT_EMAIL)$`)
var dollars = regexp.MustCompile(`\$\$|\$\{?([A-Za-z0-9_]*)\}?`)

// checkCloudbuild refuses what the service refuses and its types cannot say: steps that wait for a later or unknown one,
// doubled ids, a `$` that starts neither a built-in substitution nor a declared one, a declared one that nothing uses, and
// secretEnv without a source.
func checkCloudbuild(b *cloudbuild.Build, text string) error {
	ids := map[string]bool{"-": true}
	secrets := map[string]bool{}
	if b.AvailableSecrets != nil {
		for _, secret := range b.AvailableSecrets.SecretManager {
			secrets[secret.Env] = true
		}
	}
	taken := map[string]bool{}
	for _, step := range b.Steps {
		if step.Name == "" {
			return fmt.Errorf("step %q has no image", step.Id)
		}
		for _, other := range step.WaitFor {
			if !ids[other] {
				return fmt.Errorf("step %q waits for %q, which does not come before it", step.Id, other)
			}
		}
		if ids[step.Id] {
			return fmt.Errorf("two steps have the id %q", step.Id)
		}
		ids[step.Id] = true
		for _, name := range step.SecretEnv {
			if !secrets[name] {
				return fmt.Errorf("step %q takes %q, which is no secret", step.Id, name)
			}
			taken[name] = true
		}
	}
	for name := range secrets {
		if !taken[name] {
			return fmt.Errorf("no step takes the secret %q", name)
		}
	}
	return checkSubstitutions(b, text)
}

var comments = regexp.MustCompile(`(?m)^\s*#.*$`)

func checkSubstitutions(b *cloudbuild.Build, text string) error {
	used := map[string]bool{}
	for _, match := range dollars.FindAllStringSubmatch(comments.ReplaceAllString(text, ""), -1) {
		name := match[1]
		if match[0] == "$$" || builtIn.MatchString(name) {
			continue
		}
		if _, declared := b.Substitutions[name]; !declared {
			return fmt.Errorf("%s is no substitution", match[0])
		}
		used[name] = true
	}
	for name := range b.Substitutions {
		if !used[name] {
			return fmt.Errorf("nothing uses the substitution %s", name)
		}
	}
	return nil
}
