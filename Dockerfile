# syntax=docker/dockerfile:1
# Whoever mirrors these, or may fetch none, names others.
ARG BUILD_IMAGE=docker.io/library/node:24-trixie-slim
ARG RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian13:nonroot

# The program is the same on every machine, so it is built once, on the machine that builds.
FROM --platform=$BUILDPLATFORM $BUILD_IMAGE AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# The Node of this image does; the pinned one among the packages would come by an install script.
# Whose packages come from a registry of their own hands over the npmrc that names it, which stays out of every layer.
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci --ignore-scripts
COPY . .
RUN npm run build

# Node, its certificates, and nobody's shell.
FROM $RUNTIME_IMAGE
ARG RUNTIME_IMAGE
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Podlogs" \
      org.opencontainers.image.description="A web dashboard for browsing Kubernetes pod logs" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="$RUNTIME_IMAGE"
WORKDIR /app
# Few arenas: each thread of Node would keep one of its own, 5 MB in all.
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=7635 MALLOC_ARENA_MAX=2
COPY --from=build /src/.next/standalone /app
COPY --from=build /src/LICENSE /app/LICENSE
USER 65532:65532
EXPOSE 7635
# The copy with the sub-path in it is the only thing that is written: mount something writable at /tmp.
ENTRYPOINT ["/nodejs/bin/node", "/app/launcher/serve.js", "/app", "/tmp/podlogs"]
