# Generated from example/Dockerfile by: quality-stages generate bake --file example/Dockerfile
# Change the Dockerfile and run that again; what stands between the markers for own lines is kept.
# Takes from the environment: MICROSCANNER.

group "default" {
  targets = ["quality", "images"]
}

group "quality" {
  targets = ["test", "check", "security"]
}

group "images" {
  targets = ["image"]
}

target "_common" {
  context = "example"
  dockerfile = "Dockerfile"
}

target "test" {
  inherits = ["_common"]
  target = "test"
  output = ["type=cacheonly"]
}

target "check" {
  inherits = ["_common"]
  target = "check"
  no-cache-filter = ["check"]
  output = ["type=cacheonly"]
}

target "security" {
  inherits = ["_common"]
  target = "security"
  no-cache-filter = ["security"]
  secret = ["id=microscanner,env=MICROSCANNER"]
  output = ["type=cacheonly"]
}

target "image" {
  inherits = ["_common"]
  target = "prod"
  tags = ["example"]
  output = ["type=docker"]
}

# quality-stages: own lines start
# quality-stages: own lines end
