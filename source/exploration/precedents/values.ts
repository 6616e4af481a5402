// Numbers that the code has a name for: limits, times, defaults, and the flags that set them.
import {splitIdentifier} from '../../plan/words.ts';
import type {Form} from './form.ts';

const modifiers =
  '(?:(?:export|pub|public|private|protected|internal|static|final|const|constexpr|let|var|val|readonly|auto|unsigned|int|long|float|double|size_t|u?int\\d+_t|u\\d+|i\\d+|usize)\\s+)*';
const number = '(-?\\d[\\d_]*(?:\\.\\d+)?)(?:[uUlLfF]*|_\\w+)?';
const time = '(?:\\s*\\*\\s*time\\.(Millisecond|Second|Minute|Hour))?';

/** Codes are numbers that mean nothing. */
const code = /(?:^|_)err(?:or)?_|errcode|_OK$|^clamped/i;
/** Begins a part of the name: "rate" is in `max_rate`, not in `MsgGenerate`. */
const telling =
  /\b(?:max|min|limit|timeout|time out|deadline|interval|delay|retr(?:y|ies)|attempt|size|capacity|length|len\b|port\b|ttl|expir|age\b|default|steps|threshold|buffer|window|period|backoff|quota|batch|depth|width|height|count|rate|burst|dimension|cfg|per\b|keep|history)/;
const units: Readonly<Record<string, string>> = {
  Millisecond: ' ms',
  Second: ' s',
  Minute: ' min',
  Hour: ' h',
};

export const valueForms: readonly Form[] = [
  {
    kind: 'value',
    pattern: /^\s*#define\s+([A-Z]\w+)\s+\(?(-?\d+(?:\.\d+)?)[uUlLfF]*\)?\s*(?:\/[/*].*)?$/,
    read: ([, name = '', value = '']) => named(name, value),
  },
  {
    kind: 'value',
    pattern: new RegExp(
      `^\\s*${modifiers}([A-Za-z_]\\w*)(?:\\s*:\\s*\\w+|\\s+\\w+)?\\s*(?::=|=|:)\\s*${number}${time}\\s*[;,]?\\s*(?:(?://|#|/\\*).*)?$`,
    ),
    read: ([, name = '', value = '', unit = '']) => named(name, value, units[unit]),
  },
  {
    kind: 'flag',
    pattern:
      /\.(?:Int|Int64|Uint|Float64|String|Bool|Duration)(?:Var)?P?\((?:&[\w.]+,\s*)?"(?!help\b|version\b)([\w-]+)",\s*(?:"\w?",\s*)?([^,]+),/,
    read: ([, name = '', value = '']) => ({name: `--${name}`, says: plainValue(value)}),
  },
  {
    kind: 'flag',
    files: /\.py$/,
    pattern:
      /(?:add_argument|option|Option)\((?:[^)]*,\s*)?["'](--[\w-]+)["'](?:[^)]*?\bdefault=([\w."'-]+))?/,
    read: ([, name = '', value = '']) => ({name, says: plainValue(value)}),
  },
  {
    kind: 'flag',
    files: /\.[cm]?[jt]sx?$/,
    pattern: /\.option\(\s*['"`](?:-\w,\s*)?(--[\w-]+)[^'"`]*['"`](?:,\s*['"`][^'"`]*['"`],\s*([\w.'"-]+))?/,
    read: ([, name = '', value = '']) => ({name, says: plainValue(value)}),
  },
];

/** A name of one part says little, unless it is in capitals as constants are. */
function named(name: string, value: string, unit = ''): {name: string; says: string} | undefined {
  const isCompound = /[a-z\d][A-Z]|_|^[A-Z]{4,}$/.test(name);
  return isCompound && telling.test(splitIdentifier(name).join(' ')) && !code.test(name)
    ? {name, says: `${value.replaceAll('_', '')}${unit}`}
    : undefined;
}

const plainValue = (value: string): string => {
  const bare = value.trim().replace(/^["']|["']$/g, '');
  return /^(?:-?[\d.]+|true|false|True|False|[a-z][\w./:-]*)$/.test(bare) && bare !== 'nil' ? bare : '';
};
