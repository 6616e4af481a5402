import {describe, expect, test} from 'vitest';
import {precedentsIn} from '../../../source/exploration/precedents/index.ts';

/** The facts of one line as "kind name says". */
const told = (path: string, line: string): readonly string[] =>
  precedentsIn(path, line).map(({kind, name, says}) => `${kind} ${name}: ${says}`);

describe('a line of code settles', () => {
  // Lines of real code, each in the file that it stands in.
  test.each([
    ['internal/client/socket.go', '\tconnectTimeout = 5 * time.Second', 'value connectTimeout: 5 s'],
    ['internal/web/ratelimit.go', '\tMaxChatRequestsPerMinute = 10', 'value MaxChatRequestsPerMinute: 10'],
    ['include/weave/protocol.h', '#define SD35_MAX_STEPS 100', 'value SD35_MAX_STEPS: 100'],
    ['src/config.py', 'MAX_RETRIES = 3  # per request', 'value MAX_RETRIES: 3'],
    ['src/poll.ts', 'const pollIntervalMs = 5_000;', 'value pollIntervalMs: 5000'],
    ['src/limits.rs', 'pub const MAX_BODY_SIZE: usize = 1024;', 'value MAX_BODY_SIZE: 1024'],
    ['cli.py', 'parser.add_argument("--steps", type=int, default=20)', 'flag --steps: 20'],
    ['cli.ts', "  .option('-p, --port <n>', 'port to listen on', 8080)", 'flag --port: 8080'],
    [
      'internal/web/sse.go',
      '\t\thttp.Error(w, "session required", http.StatusUnauthorized)',
      'reply 401: session required',
    ],
    ['src/api.ts', "  res.status(404).json({error: 'No such user'});", 'reply 404: No such user'],
    [
      'app/api.py',
      '        raise HTTPException(status_code=409, detail="Name already taken")',
      'reply 409: Name already taken',
    ],
    [
      'internal/client/socket.go',
      '\t\treturn nil, fmt.Errorf("payload too large: %d bytes (max %d)", length, most)',
      'message error: payload too large: … bytes (max …)',
    ],
    [
      'src/main.c',
      '        fprintf(stderr, "failed to write response\\n");',
      'message error: failed to write response',
    ],
    [
      'cmd/main.go',
      '\tlogger.Error("Failed to get socket path: %v", err)',
      'log error: Failed to get socket path: …',
    ],
    ['internal/session.go', '\tsessions map[string]*Session', 'memory sessions: a map'],
    ['src/theme.ts', "localStorage.setItem('theme', next);", 'storage theme: localStorage'],
    ['internal/image/storage.go', '\tmu sync.RWMutex', 'lock mu: a mutex'],
    [
      'internal/web/server.go',
      '\tmux.HandleFunc("POST /generate", s.handleGenerate)',
      'route /generate: handleGenerate',
    ],
  ])('%s: %s', (path, line, fact) => {
    expect(told(path, line)).toEqual([fact]);
  });
});

describe('a line settles nothing', () => {
  test.each([
    ['a number without a telling name', 'a.go', '\tanswerCode = 42'],
    ['the number of an error', 'a.h', '#define ERR_TIMEOUT 10'],
    ['a line of progress', 'a.c', '  fprintf(stderr, "unloading model...\\n");'],
    [
      'a reply that says nothing',
      'a.go',
      '  http.Error(w, "Internal Server Error", http.StatusInternalServerError)',
    ],
    ['a comment', 'a.go', '\t// MaxSteps = 100'],
  ])('%s', (_, path, line) => {
    expect(told(path, line)).toEqual([]);
  });
});

test('the default of a flag is told as the number that its name stands for', () => {
  const source = 'const defaultSteps = 4\nfs.IntVar(&c.Steps, "steps", defaultSteps, "steps")\n';
  expect(told('config.go', source)).toEqual(['value defaultSteps: 4', 'flag --steps: 4']);
});

test('a fact knows its place', () => {
  expect(precedentsIn('a.go', 'package a\n\nconst maxSteps = 100\n')).toEqual([
    {kind: 'value', name: 'maxSteps', says: '100', path: 'a.go', line: 3},
  ]);
});
