// What never leaves the machine.
import {describe, expect, test} from 'vitest';
import {keepsSecrets, withoutSecrets} from '../../source/briefing/secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const token = (start: string, length: number) => start + 'aB3'.repeat(length).slice(0, length);

describe('secrets', () => {
  test.each([
    ['a GitHub token', token('ghp_', 36)],
    ['an AWS key', `AKIA${'ABCD1234'.repeat(2)}`],
    ['an API key', token('sk-proj-', 40)],
    ['a Slack token', token('xoxb-', 24)],
    ['a web token', `${token('eyJ', 20)}.${token('eyJ', 20)}.${token('', 20)}`],
  ])('%s is left out wherever it stands', (_, secret) => {
    const text = withoutSecrets(`const key = x(${secret}); // ${secret}`);
    expect(text).not.toContain(secret);
    expect(text).toContain('[secret left out]');
  });

  test('a private key is left out, and the lines below it keep their numbers', () => {
    const key = ['-----BEGIN RSA PRIVATE KEY-----', 'MIIE', 'abcd', '-----END RSA PRIVATE KEY-----'].join(
      '\n',
    );
    const lines = withoutSecrets(`one\n${key}\nsix`).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('six');
    expect(lines.join('\n')).not.toContain('MIIE');
  });

  test.each([
    ['db_password: "hunter2hunter2"', 'hunter2hunter2'],
    ["const apiKey = 'q1w2e3r4t5y6';", 'q1w2e3r4t5y6'],
    ['STRIPE_SECRET_KEY=abcdef123456', 'abcdef123456'],
    ['"clientSecret": "0123456789abcdef"', '0123456789abcdef'],
    ['postgres://app:s3cr3t@db.example.org/app', 's3cr3t'],
    ['Authorization: Bearer abcdefghijklmnop1234', 'abcdefghijklmnop1234'],
  ])('the value in %j is left out', (text, secret) => {
    expect(withoutSecrets(text)).not.toContain(secret);
  });

  test.each([
    'if (password === undefined) throw noPassword();',
    'const token = readToken(path);',
    'apiKey: process.env.API_KEY,',
    'password: "<your password>"',
    'API_KEY=$API_KEY_FROM_ELSEWHERE',
    'The token bucket holds 10 tokens a minute.',
    'https://example.org:8080/path@here',
    'func checkPassword(password string) bool {',
  ])('%j is no secret', text => {
    expect(withoutSecrets(text)).toBe(text);
  });

  test.each([
    '.env',
    'deploy/.env.production',
    'id_rsa',
    'certs/server.key',
    '.npmrc',
    'home/.aws/config',
    'k8s/secrets.yaml',
  ])('%s is never quoted', path => expect(keepsSecrets(path)).toBe(true));
  test.each(['.env.example', 'src/key.ts', 'internal/secrets.go', 'internal/token/token.go'])(
    '%s may be quoted',
    path => expect(keepsSecrets(path)).toBe(false),
  );
});
