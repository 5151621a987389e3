# Our own quality stages: the first user of the action.

FROM node:24-slim AS base
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .

# lint holds the code to the house style and to the order of the phases
FROM base AS lint
RUN npm run --silent lint

# format finds files that Prettier would write in another way
FROM base AS format
RUN npm run --silent format:check

# typecheck asks the compiler
FROM base AS typecheck
RUN npm run --silent typecheck

# unit-test runs the tests that need no Docker Engine
FROM base AS unit-test
RUN npm test --silent -- --testPathIgnorePatterns '\.itg\.test\.ts$' /fixtures/

# dist-validate fails when the committed bundle is not that of this source
FROM base AS dist-validate
RUN script/bundle /tmp/dist && diff --recursive --brief dist /tmp/dist

# cli is the command line in an image
FROM node:24-slim AS cli
WORKDIR /work
COPY dist/cli /opt/quality-stages
ENTRYPOINT ["node", "/opt/quality-stages/index.js"]
