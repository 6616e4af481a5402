// Small stories for tests of commands.
import type {Files} from './repository.ts';

/** Story 015 with four tasks: one done, one in progress, one that is ready, one that waits. */
export const rateLimit = `# Story 015: Rate limit the HTTP API

**Status:** In Progress

## Problem

Heavy clients starve everyone else.

## Acceptance Criteria

- [ ] A client over 10 requests a minute gets 429
- [ ] The daemon logs every rejection

## Tasks

### 001: Add rate_limit to the configuration
**Domain:** backend
**Status:** done
**Depends on:** none

Add \`rate_limit\` to \`config.go\`. Verify with \`go test ./...\`.

---

### 002: Count requests per client
**Domain:** backend
**Status:** in_progress
**Depends on:** 001

Count in \`limiter.go\` (new). Verify with \`go test ./...\`.

---

### 003: Return 429 over the limit
**Domain:** backend
**Status:** pending
**Depends on:** 002

Wrap the handler in \`server.go\`. Verify with \`go test ./...\`. Serves criterion 1.

---

### 004: Log every rejection
**Domain:** compute
**Status:** pending
**Depends on:** none

Log in \`daemon.c\`. Verify with \`make test\`. Serves criterion 2.
`;

/** Story 016 without tasks. */
export const statusPage = `# Story 016: Show the daemon's state

## Status

Ready

## Problem

Nobody sees whether the daemon runs.

## User/Actor

Operators

## Desired Outcome

A page says what the daemon does.

## Acceptance Criteria

- [ ] The page shows the state of the daemon
`;

/** A repository with both stories and the files that the tasks name. */
export const smallProject: Files = {
  'docs/stories/015-rate-limit.md': rateLimit,
  'docs/stories/016-status-page.md': statusPage,
  'config.go': 'package main\n\ntype Config struct{ Port int }\n',
  'server.go': 'package main\n\nfunc serve(config Config) {}\n',
  'daemon.c': 'int main(void) { return 0; }\n',
};
