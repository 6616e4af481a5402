// What must never leave the machine, found by how it looks. To add a kind of secret, add one line to the table.

const secret = '[secret left out]';

type Kind = readonly [pattern: RegExp, replacement: string | ((found: string) => string)];

/** As many lines as there were, so that the numbers of the others stay right. */
const onItsLines = (found: string): string => secret + '\n'.repeat(found.split('\n').length - 1);

const kinds: readonly Kind[] = [
  // Whole private keys, whatever is in them.
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
    onItsLines,
  ],
  // Tokens whose issuers gave them a form of their own.
  [/\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\b/g, secret],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}\b|\bgithub_pat_[A-Za-z0-9_]{40,}\b/g, secret],
  [/\bglpat-[\w-]{20,}/g, secret],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g, secret],
  [/\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_-]{20,}/g, secret],
  [/\b(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}/g, secret],
  [/\bAIza[\w-]{35}/g, secret],
  [/\bnpm_[A-Za-z0-9]{36}\b|\bpypi-[\w-]{40,}|\bhf_[A-Za-z0-9]{30,}\b|\bdop_v1_[a-f0-9]{60,}/g, secret],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g, secret],
  [/\bSG\.[\w-]{16,}\.[\w-]{16,}/g, secret],
  // Passwords in addresses and in headers.
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@'"`]{1,100}:)[^\s@/'"`]{3,200}(?=@)/gi, `$1${secret}`],
  [/\b((?:Bearer|Basic)\s+)[A-Za-z0-9+/_=.-]{16,}/g, `$1${secret}`],
  // What is called a secret where it is given a value; names, calls and placeholders are not values.
  [
    /((?:^|[\s"'`{,;(._-])[\w.-]{0,40}(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token|private[_-]?key|client[_-]?secret|credentials?)["'`]?\s*(?::=|=>|[:=])\s*)(["'`])(?!\2)(?![^"'`\n]*(?:\$\{|\{\{|<|example|change|your|xxx|\*\*\*))[^"'`\n]{6,200}\2/gi,
    `$1$2${secret}$2`,
  ],
  [
    /^((?:export\s+)?[A-Z][A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|API_?KEY|ACCESS_?KEY|TOKEN|PRIVATE_?KEY|CREDENTIALS?)[A-Z0-9_]*\s*=\s*)(?!["']?[$<{])[^\s#"']{6,}/gm,
    `$1${secret}`,
  ],
];

/** The text with everything that looks like a secret left out. */
export function withoutSecrets(text: string): string {
  return kinds.reduce(
    (rest, [pattern, replacement]) =>
      typeof replacement === 'string'
        ? rest.replace(pattern, replacement)
        : rest.replace(pattern, replacement),
    text,
  );
}

/** Files that hold little but secrets, by their names. */
const secretive =
  /(?:^|\/)(?:\.env(?!\.(?:example|sample|template|dist)$)[^/]*|\.netrc|\.npmrc|\.pypirc|\.htpasswd|\.git-credentials|credentials(?:\.json)?|secrets?\.(?:ya?ml|json|toml|ini|txt|properties|enc)|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk|tfstate|tfvars))$|(?:^|\/)\.(?:ssh|aws|gnupg)\//i;

/** Whether a file is never quoted, because its name says that it keeps secrets. */
export const keepsSecrets = (path: string): boolean => secretive.test(path);
