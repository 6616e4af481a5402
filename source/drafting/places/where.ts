// Where a task takes place, in words: its files with the functions that are there, and paths as the tree has them.
import {namedPaths} from '../../plan/paths.ts';
import type {Brief, FoundFile} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import type {Group, Place} from '../part.ts';
import {literally} from './places.ts';

const sure = 0.7;
/** Functions that are named, in all. */
const mostSymbols = 2;

/** "In `a.go` (`f` at line 3) and `b.go`"; "Probably in" when exploration was not sure; empty when it knows no place. */
export function spellWhere(group: Group, brief: Brief): string {
  const files = new Map(brief.finding.files.map(file => [file.path, file]));
  const [main] = group.places;
  if (main === undefined) return '';
  const isSure = main.certainty >= sure;
  const places = group.places.filter(place => !isSure || place.certainty >= sure).slice(0, 2);
  const each = mostSymbols / places.length;
  const spelled = places.map(place =>
    spellPlace(place, symbolsFor(group, files.get(place.path)).slice(0, each)),
  );
  return `${isSure ? 'In' : 'Probably in'} ${spelled.join(' and ')}`;
}

/** The functions of a file that the group's criteria speak of, with their lines. */
function symbolsFor(group: Group, file: FoundFile | undefined): readonly string[] {
  const wanted = new Set(group.parts.flatMap(part => [...part.stems]));
  return (file?.symbols ?? [])
    .filter(symbol => stemsOf(symbol.name).some(stem => wanted.has(stem)))
    .map(({name, line}) => `\`${name}\` at line ${line}`);
}

function spellPlace({path, isNew}: Place, symbols: readonly string[]): string {
  const aside = isNew ? 'new' : symbols.join(', ');
  return aside === '' ? `\`${path}\`` : `\`${path}\` (${aside})`;
}

/**
 * Paths as the tree has them: one that only lacks its first folders is spelled out, one that is not there at all
 * is marked as new.
 */
export function spellPaths(text: string, paths: readonly string[]): string {
  const known = new Set(paths);
  return namedPaths(text)
    .filter(({path, isNew}) => !isNew && !known.has(path))
    .reduce((spelled, {path}) => {
      const [only, ...more] = paths.filter(each => each.endsWith(`/${path}`));
      const better = only !== undefined && more.length === 0 ? `\`${only}\`` : `\`${path}\` (new)`;
      return spelled.replace(new RegExp(`\`(?:\\./)?${literally(path)}(?::\\d+(?:-\\d+)?)?\``, 'g'), better);
    }, text);
}
