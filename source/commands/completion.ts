// `completion <shell>`: the script that lets a shell complete the words of a call; it asks `completion words`.
import {didYouMean} from '../plan/nearest.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {candidatesFor} from './completing/candidates.ts';
import {holdingsOf} from './completing/holdings.ts';
import {type Shell, scripts} from './completing/scripts.ts';

export async function run({arguments: [shell = '', ...typed], directory}: Call): Promise<Outcome> {
  if (shell === 'words') {
    const {commands} = await import('./index.ts');
    const found = candidatesFor(typed, commands, holdingsOf(directory));
    return {
      data: found,
      text: found.map(({value, meaning}) => `${value}\t${meaning.replace(/\s+/g, ' ')}`).join('\n'),
    };
  }
  const names = Object.keys(scripts);
  if (!names.includes(shell)) {
    const hint = didYouMean(shell, names, `It is one of ${names.join(', ')}.`);
    throw wrongUsage('unknown-shell', `There is no completion for "${shell}".`, hint);
  }
  const script = scripts[shell as Shell];
  return {data: {shell, script}, text: script.trimEnd()};
}
