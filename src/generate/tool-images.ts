/** Images of the tools in generated files; versions are those of the inputs' defaults (a test holds them together). */
export const HADOLINT_IMAGE = 'hadolint/hadolint:v2.15.1';
export const STRUCTURE_TEST_IMAGE = 'ghcr.io/googlecontainertools/container-structure-test:1.22.0';
export const DOCKER_IMAGE = 'docker:28';
export const BUILDKIT_IMAGE = 'moby/buildkit:v0.25.1-rootless';

/** https://github.com/actions/checkout */
export const CHECKOUT_ACTION = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8';
export const CHECKOUT_VERSION = 'v5.0.0';
