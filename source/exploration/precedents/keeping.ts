// Where the code keeps what it knows, and how it guards that.
import type {Form} from './form.ts';

const found = (says: string) => (match: RegExpExecArray) => ({name: match[1] ?? '', says});

export const keepingForms: readonly Form[] = [
  {
    kind: 'memory',
    files: /\.go$/,
    pattern: /^\s+(\w{3,})\s+map\[[\w.]+\][\w.*[\]]+\s*(?:\/\/.*)?$/,
    read: found('a map'),
  },
  {
    kind: 'memory',
    files: /\.[cm]?[jt]sx?$/,
    pattern: /\b(\w{3,})(?:\s*:\s*Map<[^=]*)?\s*=\s*new (?:Map|Set|WeakMap)\b/,
    read: found('a map'),
  },
  {
    kind: 'memory',
    files: /\.py$/,
    pattern:
      /^\s+self\.(_?\w{3,})(?:\s*:\s*(?:dict|list|set|defaultdict)\b[^=]*)?\s*=\s*(?:\{\}|\[\]|dict\(\)|set\(\)|defaultdict\()/,
    read: found('a collection'),
  },
  {
    kind: 'storage',
    pattern: /\b((?:local|session)Storage)\.setItem\(\s*['"`]([\w.:-]+)['"`]/,
    read: ([, store = '', key = '']) => ({name: key, says: store}),
  },
  {
    kind: 'storage',
    pattern:
      /\b((?:os\.(?:WriteFile|Create|Rename)|ioutil\.WriteFile|fs(?:Promises)?\.(?:writeFile|rename)(?:Sync)?|write_text|write_bytes|json\.dump|shutil\.move|sqlite3\.connect|sql\.Open|std::fs::write))\(/,
    read: found('a file'),
  },
  {
    kind: 'storage',
    files: /\.(?:c|cc|cpp)$/,
    pattern: /\b(fopen)\([^,]+,\s*"[wa]/,
    read: found('a file'),
  },
  {
    kind: 'lock',
    pattern: /^\s+(\w+)\s+sync\.(?:RW)?Mutex\b/,
    read: found('a mutex'),
  },
  {
    kind: 'lock',
    pattern: /\bpthread_mutex_t\s+(\w+)|(\w+)\s*=\s*(?:threading|asyncio)\.R?Lock\(/,
    read: ([, one, other]) => ({name: one ?? other ?? '', says: 'a mutex'}),
  },
  {
    kind: 'lock',
    pattern: /\b(\w+)\s*:\s*(?:Arc<)?(?:Mutex|RwLock)</,
    read: found('a mutex'),
  },
];
