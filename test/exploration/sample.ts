// A small product with a Go backend, a C daemon and an Electron shell, a little history, and a story about it.
import type {ExploreRequest} from '../../source/exploration/index.ts';
import {readStory} from '../../source/plan/story.ts';
import type {Story} from '../../source/plan/types.ts';
import {createHistory, type TestRepository} from '../helpers/repository.ts';

const server = `package web

import "example.org/loom/backend/internal/web/ratelimit"

// RouteGenerate is where clients ask for an image.
const RouteGenerate = "/generate"

type Server struct {
	limiter *ratelimit.RateLimiter
}

func (s *Server) handleGenerate(client string) int {
	if !s.limiter.Allow(client) {
		return 429
	}
	return MsgGenerateRequest
}
`;
const limiter = `package ratelimit

// RateLimiter counts the requests of each client.
type RateLimiter struct {
	perMinute int
}

func (r *RateLimiter) Allow(client string) bool {
	return r.perMinute > 0
}
`;
const protocol = `#ifndef PROTOCOL_H
#define PROTOCOL_H
#define MSG_GENERATE_REQUEST 1
int decode_request(const unsigned char *bytes, int length);
#endif
`;

/** The repository, its last commit leaving nothing uncommitted. */
export function sampleRepository(): TestRepository {
  return createHistory([
    {
      message: 'Set up the project',
      files: {
        'README.md': '# Loom\n',
        'backend/go.mod': 'module example.org/loom/backend\n',
        'backend/cmd/loom/main.go': 'package main\n\nfunc main() {\n}\n',
        'compute/Makefile': 'all:\n\tcc src/main.c\n\ntest: all\n\t./test\n',
        'compute/include/protocol.h': protocol,
        'compute/src/main.c': '#include "protocol.h"\n\nint main(void) {\n  return 0;\n}\n',
        'electron/package.json':
          '{"name": "loom", "devDependencies": {"electron": "1"}, "scripts": {"test": "node --test"}}',
        'electron/main.js': 'const {app} = require("electron");\n\nfunction createWindow() {}\n',
        'docs/guide.md': 'The status endpoint is planned.\n',
      },
    },
    {
      message: 'Serve generation requests over HTTP',
      files: {
        'backend/internal/web/server.go': server,
        'backend/internal/web/server_test.go': 'package web\n',
        'backend/internal/protocol/types.go':
          'package protocol\n\n// As in protocol.h.\nconst MsgGenerateRequest = 1\n',
      },
    },
    {
      message: 'Limit the request rate of generation clients',
      files: {
        'backend/internal/web/ratelimit/ratelimit.go': limiter,
        'backend/internal/web/ratelimit/ratelimit_test.go': 'package ratelimit\n',
        'backend/internal/web/server.go': `${server}\n// The rate is limited.\n`,
      },
    },
    {
      message: 'Decode requests in the daemon',
      files: {'compute/src/decode.c': 'int decode_request(void) { return 0; }\n'},
    },
  ]);
}

export const storyText = `# Story 015: Rate limit for image generation

## Problem

Clients send too many requests to \`/generate\`, and the daemon cannot keep up.

## Acceptance Criteria

### Limit

- [ ] A client that sends more than ten requests a minute gets 429 from \`handleGenerate\`
- [ ] The limit in \`ratelimit.go\` can be set with a new \`--requests-per-minute\` flag

### Daemon

- [ ] The load that the existing status endpoint reports is taken into account
- [ ] \`MSG_GENERATE_REQUEST\` keeps its number in the protocol

## Out of Scope

- Electron window
`;

export function storyOf(source: string): Story {
  return readStory(source, 'docs/stories/015-story.md');
}

/** A request about a folder and the story above, changed as wanted. */
export function requestFor(directory: string, changes: Partial<ExploreRequest> = {}): ExploreRequest {
  return {directory, story: storyOf(storyText), domains: undefined, ignore: [], stories: [], ...changes};
}
