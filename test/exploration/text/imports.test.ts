import {expect, test} from 'vitest';
import {importsOf} from '../../../source/exploration/text/imports.ts';

test.each([
  [
    'a.ts',
    "import {a} from './plan/scan.ts';\nimport fs from 'node:fs';\nawait import('../ui/keys.ts')",
    ['./plan/scan', '../ui/keys'],
  ],
  [
    'a.py',
    'from docvet.checks import run\nimport os.path\nfrom . import x',
    ['docvet/checks', './', 'os/path'],
  ],
  ['b.py', 'from .web import run\nfrom ..chat.rooms import enter', ['./web', '../chat/rooms']],
  [
    'a.go',
    'import (\n\t"fmt"\n\tweb "example.org/weave/internal/web"\n)',
    ['example.org/weave/internal/web'],
  ],
  [
    'A.java',
    'import static io.netty.util.Timer.start;\nimport io.netty.Buffer;',
    ['io/netty/util/timer/start', 'io/netty/buffer'],
  ],
  ['a.rs', 'use crate::walk::Walker;\nmod step;', ['walk/walker', 'step']],
  ['a.c', '#include <stdio.h>\n#  include "weave/protocol.h"', ['stdio', 'weave/protocol']],
  ['a.rb', "require_relative '../web/server'", ['../web/server']],
  ['a.php', 'use App\\Web\\Server;', ['app/web/server']],
])('what %s imports is named by the tails of paths', (path, text, tails) => {
  expect(importsOf(path, text)).toEqual(tails);
});
