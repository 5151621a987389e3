# Shared by the scripts of this folder; sourced, not run.
# shellcheck shell=bash disable=SC2034

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=$root/.cache
tools=$cache/tools
export PATH=$tools/bin:$PATH

# What the scripts install, in one place. hadolint and container-structure-test are in script/tools.txt.
node24_version=24.9.0
act_version=v0.2.89
actionlint_version=v1.7.12
buildkit_version=v0.25.2
gitlab_ci_local_version=4.75.1
workflow_parser_version=0.3.61

# Images that stand in for those of a registry where none can be reached; `script/bootstrap images` makes them.
base_image=python:3-alpine
local_python=quality-stages/python:3
local_debian=quality-stages/debian:12
local_busybox=quality-stages/busybox
local_buildkit=quality-stages/buildkit

say() { printf '==> %s\n' "$*" >&2; }

warn() { printf 'warning: %s\n' "$*" >&2; }

# die WHAT WHY HELP: one line that names what is missing, why, and what to do about it.
die() {
  printf 'error: %s: %s. %s\n' "$1" "$2" "$3" >&2
  exit 3
}

have() { command -v "$1" >/dev/null 2>&1; }

engine_answers() { have docker && timeout 20 docker info --format '{{.ServerVersion}}' >/dev/null 2>&1; }

image_exists() { docker image inspect "$1" >/dev/null 2>&1; }

# Options that hand the locally built base image to `quality-stages`, one per line; nothing where a registry answers.
base_image_options() {
  if image_exists "$local_python"; then
    printf '%s\n' --build-contexts "$base_image=docker-image://$local_python"
  fi
}
