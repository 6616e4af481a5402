// The parts of the README that the program itself writes: a captured screen, and its help. Each stands between
// `<!-- name -->` and `<!-- /name -->`; a new part is one line in `parts`.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setUpDemo} from '../demo/sample.ts';
import {keys, openTerminal} from './terminal.ts';

const program = join(import.meta.dirname, '../../dist/bin.cjs');

const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  screen: questionScreen,
  help: () => execFileSync(process.execPath, [program, '--help'], {encoding: 'utf8'}),
};

/** A README with the parts that the program writes as it writes them now. */
export async function renderReadme(readme: string): Promise<string> {
  let result = readme;
  for (const [name, render] of Object.entries(parts)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*(<!-- /${name} -->)`);
    if (!place.test(result)) throw new Error(`The README has no place for "${name}".`);
    const block = `\n\`\`\`text\n${(await render()).trimEnd()}\n\`\`\`\n\n`;
    result = result.replace(place, (_, start: string, end: string) => start + block + end);
  }
  return result;
}

/** The second question of the demo, at 80 × 24: one that only somebody who read the code would ask. */
async function questionScreen(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-readme-'));
  setUpDemo(folder);
  const terminal = openTerminal(process.execPath, [program, '015'], {
    directory: folder,
    environment: {NO_COLOR: '1'},
  });
  try {
    for (const step of ['Yes, read the code', 'Will change', 'Question 1']) {
      await terminal.shows(step);
      terminal.type(keys.enter);
    }
    const screen = await terminal.shows(/Question 2[\s\S]*\^C leave/);
    return screen.slice(screen.indexOf('◆ Question 2'));
  } finally {
    terminal.close();
    rmSync(folder, {recursive: true, force: true});
  }
}
