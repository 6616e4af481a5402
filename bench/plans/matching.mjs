// Which drafted task is which real one, and what a plan's tasks have right.
import {namedPaths} from '../../source/plan/paths.ts';
import {stemsOf} from '../../source/plan/words.ts';
import {realFile} from './real-file.mjs';

const isSame = (a, b) =>
  a !== undefined && b !== undefined && (a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`));
const hasSameFile = (real, draft) => isSame(realFile(real), draft.files[0]?.path);
const titleWords = title => new Set(stemsOf(title.split(/\s+/).slice(1).join(' ')));
const shared = (a, b) => [...a].filter(each => b.has(each)).length;

/** The same main file, or two content words of the title. */
export const isMatch = (real, draft) =>
  hasSameFile(real, draft) || shared(titleWords(real.title), titleWords(draft.title)) >= 2;

/** How much two tasks have in common, beyond being a match. */
function strength(real, draft) {
  const [a, b] = [`${real.title} ${real.text}`, `${draft.title} ${draft.description}`].map(
    text => new Set(stemsOf(text)),
  );
  const words = (4 * shared(a, b)) / Math.sqrt(a.size * b.size + 1);
  return shared(titleWords(real.title), titleWords(draft.title)) + (hasSameFile(real, draft) ? 2 : 0) + words;
}

/** The largest set of pairs with each task in one, and among these the one with most in common. */
export function pairs(reals, drafts) {
  const value = reals.map(real =>
    drafts.map(draft => (isMatch(real, draft) ? 1000 + strength(real, draft) : 0)),
  );
  const homes = new Map();
  for (const _ of reals) {
    const path = bestPath(value, homes);
    if (path === undefined) break;
    for (const [real, draft] of path) homes.set(real, draft);
  }
  return new Map([...homes].map(([real, draft]) => [reals[real], drafts[draft]]));
}

/** The most valuable way to pair one more real task, moving others where that pays (Bellman and Ford). */
function bestPath(value, homes) {
  const holder = new Map([...homes].map(([real, draft]) => [draft, real]));
  const reached = value.map((_, real) => (homes.has(real) ? undefined : {gain: 0, path: []}));
  const all = steps(value, homes);
  const relax = () => all.filter(step => relaxed(step, {reached, holder, value})).length > 0;
  while (relax());
  const ends = all
    .filter(({real, draft}) => reached[real] !== undefined && !holder.has(draft))
    .map(step => onward(reached[step.real], step));
  const best = ends.reduce(better, undefined);
  return best !== undefined && best.gain > 0 ? best.path : undefined;
}

const onward = ({gain, path}, {real, draft, worth}) => ({gain: gain + worth, path: [...path, [real, draft]]});

/** Whether taking a step over from its holder is the best way to reach that one so far. */
function relaxed(step, {reached, holder, value}) {
  const owner = holder.get(step.draft);
  if (owner === undefined || reached[step.real] === undefined) return false;
  const next = onward(reached[step.real], {...step, worth: step.worth - value[owner][step.draft]});
  if (next.gain <= (reached[owner]?.gain ?? Number.NEGATIVE_INFINITY) + 1e-9) return false;
  reached[owner] = next;
  return true;
}

const better = (best, one) => (best === undefined || one.gain > best.gain ? one : best);

const steps = (value, homes) =>
  value.flatMap((row, real) =>
    row.flatMap((worth, draft) => (worth > 0 && homes.get(real) !== draft ? [{real, draft, worth}] : [])),
  );

/** Tests and documents, which the real changes of the cases leave out. */
const isAside =
  /(?:^|\/)(?:tests?|docs?|_bmad[^/]*|specs)\/|_test\.\w+$|\.test\.|(?:^|\/)test_|\.(?:mdx?|rst|txt)$/;

/** Existing files of production that a plan names. */
export function namedIn(drafts, known) {
  const all = drafts.flatMap(({description, files}) =>
    [...namedPaths(description), ...files].map(({path}) => path),
  );
  return [...new Set(all)].filter(each => known.has(each) && !isAside.test(each));
}

/** What of a real plan the draft has, as counts that can be summed. */
export function measure(reals, drafts) {
  const one = pairs(reals, drafts);
  const placed = [...one].filter(([real]) => realFile(real) !== undefined);
  const edges = edgesOf(one, drafts);
  return {
    reals: reals.length,
    drafts: drafts.length,
    matched: reals.filter(real => drafts.some(draft => isMatch(real, draft))).length,
    one: one.size,
    placed: placed.length,
    mainRight: placed.filter(([real, draft]) => hasSameFile(real, draft)).length,
    edges: edges.length,
    right: edges.filter(({isRight}) => isRight).length,
    wanted: reals.flatMap(({dependsOn}) => dependsOn).length,
  };
}

/** The drafted dependencies of which both ends are matched, and whether the real plan has them. */
export function edgesOf(one, drafts) {
  const realOf = new Map([...one].map(([real, draft]) => [draft.id, real]));
  return drafts.flatMap(({id, dependsOn, because}) =>
    dependsOn
      .filter(on => realOf.has(on) && realOf.has(id))
      .map(on => ({
        on,
        id,
        because: because[on],
        isRight: realOf.get(id).dependsOn.includes(realOf.get(on).id),
      })),
  );
}
