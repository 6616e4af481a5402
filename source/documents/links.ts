// The link between a story and a plan that was made of it: each names the other, so that whoever has the one finds
// the other, and a status that moves in the one moves in both.
import type {Story} from '../plan/types.ts';

/** The way from one file to another, both relative to the root: "../stories/015.md". */
export function wayTo(to: string, from: string): string {
  const [target, here] = [to.split('/'), from.split('/').slice(0, -1)];
  let shared = 0;
  while (shared < here.length && shared < target.length - 1 && here[shared] === target[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** Where a link in a file leads, relative to the root; undefined for an address, and for what leaves the root. */
function followed(way: string, from: string): string | undefined {
  if (/^[a-z][a-z+.-]*:|^[/#]/i.test(way)) return undefined;
  const place = from.split('/').slice(0, -1);
  for (const step of decode(way.replace(/#.*$/, '')).split('/')) {
    if (step === '..' && place.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.') place.push(step);
  }
  return place.join('/');
}

function decode(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}

const encode = (way: string): string =>
  encodeURI(way).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));

/** "[015 Rate limit the HTTP API](../stories/015-rate-limit.md)" */
export function storyLink({number, title, path}: Story, from: string): string {
  const name = [number, title].filter(Boolean).join(' ').replace(/[[\]]/g, '\\$&');
  return `[${name}](${encode(wayTo(path, from))})`;
}

/** "[015-rate-limit.phases.md](../plans/015-rate-limit.phases.md)" */
export const planLink = (plan: string, from: string): string =>
  `[${plan.slice(plan.lastIndexOf('/') + 1)}](${encode(wayTo(plan, from))})`;

const link = (label: string): RegExp =>
  new RegExp(String.raw`\*\*${label}:?\*\*:?\s*(?:\|\s*)?\[(?:[^\]\\\n]|\\.)*\]\(([^)\s]+)\)`, 'g');

/** Whether a text may name a story or a plan at all; most do not, and need not be searched for links. */
export const namesRelatives = (source: string): boolean => /\*\*(?:Story|Plan)/.test(source);

/** The path of the story that a plan was made of, relative to the root; undefined when it names none. */
export function storyOf(source: string, path: string): string | undefined {
  const [, way] = link('Story').exec(source) ?? [];
  return way === undefined ? undefined : followed(way, path);
}

/** The paths of the plans that were made of a story, relative to the root. */
export function plansOf(source: string, path: string): readonly string[] {
  return Array.from(source.matchAll(link('Plan')), ([, way = '']) => followed(way, path)).filter(
    found => found !== undefined,
  );
}
