#!/usr/bin/env bash
# Brings a new image into operation, one node after the other: there is always one that answers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

docker compose build node-a
for node in node-a node-b; do
  # SIGTERM: the node finishes what it has begun, and its feeds go over to the other one.
  docker compose up -d --no-deps --wait --wait-timeout 60 "$node"
  # A new container may have a new address, which the proxy looks up when it reads its configuration.
  docker compose exec proxy nginx -s reload
done
