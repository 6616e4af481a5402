import {expect, test} from 'vitest';
import {definitionsOf} from '../../../source/exploration/text/definitions.ts';

const samples: readonly (readonly [path: string, text: string, names: string])[] = [
  [
    'a.ts',
    `export type Plan = {};
export async function readPlan(path: string): Promise<Plan> {
  if (path === '') {
    return load(path);
  }
}
export const limit = 3;
export default class Reader extends Base {
  private async next(count: number): Promise<void> {
  }
  toggle = () => {};
}
`,
    'Plan:1 readPlan:2 limit:7 Reader:8 next:9 toggle:11',
  ],
  [
    'a.js',
    'module.exports.run = 1;\nconst handlers = {\n  open: function () {},\n};\n',
    'run:1 handlers:2 open:3',
  ],
  [
    'a.py',
    'LIMIT = 3\nclass Client:\n    async def send(self, text):\n        pass\nvalue: int = 2\nif LIMIT == 3:\n    pass\n',
    'LIMIT:1 Client:2 send:3 value:5',
  ],
  [
    'a.go',
    'type Server struct {\n\tLimiter *Limiter\n}\n\nfunc (s *Server) Serve(port int) {\n}\nconst MaxBody = 3\nfunc main() {}\n',
    'Server:1 Limiter:2 Serve:5 MaxBody:7 main:8',
  ],
  [
    'a.rs',
    'pub struct Walker;\npub(crate) async fn walk(a: u8) {}\nmacro_rules! step {}\nimpl Walker {\n    const fn new() {}\n}\n',
    'Walker:1 walk:2 step:3 new:5',
  ],
  [
    'a.h',
    '#define MSG_STATUS 2\ntypedef struct request {\n  int id;\n} request_t;\nint decode_request(const char *bytes,\n                   int length);\nenum kind {\n  KIND_TEXT = 1,\n};\n',
    'MSG_STATUS:1 request:2 request_t:4 decode_request:5 kind:7 KIND_TEXT:8',
  ],
  ['a.cpp', 'namespace web {\nvoid Server::start(int port) {\n  return run(port);\n}\n}\n', 'web:1 start:2'],
  [
    'A.java',
    'public final class Server {\n  private static final int LIMIT = 3;\n  @Override\n  public List<String> names(int count) throws Trouble {\n    return find(count);\n  }\n}\n',
    'Server:1 LIMIT:2 names:4',
  ],
  [
    'a.kt',
    'data class Point(val x: Int)\nfun Point.moved(by: Int): Point = this\nobject Origin\n',
    'Point:1 moved:2 Origin:3',
  ],
  [
    'a.cs',
    'public sealed class Hub\n{\n    public async Task<int> Send(string text)\n    {\n    }\n}\n',
    'Hub:1 Send:3',
  ],
  [
    'a.rb',
    'module Web\n  class Server\n    LIMIT = 3\n    def self.start?(port)\n    end\n  end\nend\n',
    'Web:1 Server:2 LIMIT:3 start?:4',
  ],
  [
    'a.php',
    '<?php\nfinal class Hub {\n    public static function send($text) {}\n    const LIMIT = 3;\n}\n',
    'Hub:2 send:3 LIMIT:4',
  ],
  [
    'a.swift',
    'public struct Hub {\n  private func send(_ text: String) {}\n}\nprotocol Sender {}\n',
    'Hub:1 send:2 Sender:4',
  ],
  ['a.sh', 'usage() {\n  exit 1\n}\nfunction build-all {\n  make\n}\n', 'usage:1 build-all:4'],
  [
    'a.sql',
    'CREATE TABLE IF NOT EXISTS app.users (id int);\ncreate index users_by_name on users (name);\n',
    'users:1 users_by_name:2',
  ],
  [
    'a.proto',
    'message Request {\n}\nservice Images {\n  rpc Generate(Request) returns (Reply);\n}\n',
    'Request:1 Images:3 Generate:4',
  ],
  ['a.css', '.chat-pane > .message {\n  color: #fff;\n}\n', 'chat-pane:1 message:1'],
  ['a.html', '<div id="prompt-pane"></div>\n', 'prompt-pane:1'],
  ['Makefile', 'CC := cc\ntest: all\n\t./test\n', 'test:2'],
  ['a.txt', 'function nothing() {}\n', ''],
];

test.each(samples)('the names that %s defines are found with their lines', (path, text, names) => {
  const found = definitionsOf(path, text).map(({name, line}) => `${name}:${line}`);
  expect(found.join(' ')).toBe(names);
});

test('a name that is defined twice is listed where it is defined first', () => {
  expect(definitionsOf('a.py', 'def run():\n  pass\ndef run():\n  pass\n')).toEqual([{name: 'run', line: 1}]);
});

test('a long line of brackets and words takes no time', () => {
  const started = performance.now();
  for (const path of ['a.ts', 'a.java', 'a.c', 'a.go', 'a.py', 'a.css', 'a.rs']) {
    definitionsOf(path, `${'a b(c d '.repeat(4000)}\n${'static '.repeat(5000)}\n${'.x '.repeat(10_000)}`);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});

test('what a C function or variable is of is no definition of the type', () => {
  const text = [
    'static enum error_code last = ERR_NONE;',
    'enum error_code check(const struct job *job);',
    'struct job *next_job(void);',
    'typedef struct queue queue;',
    'enum error_code {',
    '  ERR_NONE = 0,',
    '};',
  ].join('\n');
  const found = definitionsOf('compute/queue.c', text);
  expect(found.find(({name}) => name === 'error_code')?.line).toBe(5);
  expect(found.some(({name}) => name === 'job')).toBe(false);
  expect(found.find(({name}) => name === 'queue')?.line).toBe(4);
});
