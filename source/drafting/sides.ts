// Work that spans two domains becomes two groups, one for each end of the interface, the provider first.

import type {Brief, Domain} from '../plan/types.ts';
import type {Group} from './part.ts';
import {speaksOf} from './parts.ts';

/** Words that say something goes from one side to another. */
const crossing =
  /\b(?:sen[dt]s?|receiv\w+|request\w*|respon\w+|pass(?:es|ed)?|forward\w*|notif\w+|events?|calls?|invok\w+|expos\w+|protocol|messages?|ipc|sockets?|endpoints?|stream\w*|reports?|via|between)\b/i;

/** From what others build on to what builds on others. */
const layers = [
  /\b(?:proto(?:col)?s?|schema|types?|shared|common|contracts?)\b/i,
  /\b(?:core|lib|engine|compute|daemon|kernel|storage|database|db|models?)\b/i,
  /\b(?:server|backend|api|service|go|internal)\b/i,
  /\b(?:client|cli|cmd|sdk)\b/i,
  /\b(?:web|ui|frontend|electron|desktop|app|static|templates?|browser)\b/i,
  /\b(?:packaging|build|ci|docs?|documentation|tests?)\b/i,
];

/** Where a domain stands between what others build on (0) and what builds on others. */
export function layerOf(domain: Domain | string): number {
  const text = typeof domain === 'string' ? domain : domain.name;
  const found = layers.findIndex(layer => layer.test(text));
  return found < 0 ? 2.5 : found;
}

function otherSide(group: Group, {finding}: Brief): Domain | undefined {
  const files = new Map(finding.files.map(file => [file.path, file]));
  const isJoined = (name: string): boolean =>
    finding.integration.some(
      each => [each.from, each.to].includes(name) && [each.from, each.to].includes(group.domain),
    );
  return finding.domains.find(
    domain =>
      domain.name !== group.domain &&
      isJoined(domain.name) &&
      group.parts.some(
        part =>
          crossing.test(part.statement.text) &&
          speaksOf(part.statement.text, domain) &&
          part.places.some(place => files.get(place.path)?.domain === domain.name && place.certainty >= 0.7),
      ),
  );
}

/** The groups with every one that spans two domains as two, provider first. `order` is the lead's, if given. */
export function splitSides(
  groups: readonly Group[],
  brief: Brief,
  order: readonly string[] | undefined,
): readonly Group[] {
  const rank = (name: string): number => {
    const chosen = order?.indexOf(name) ?? -1;
    return chosen >= 0 ? chosen - 10 : layerOf(name);
  };
  return groups.flatMap(group => {
    const other = group.kind === 'work' ? otherSide(group, brief) : undefined;
    if (other === undefined) return [group];
    const inDomain = (name: string) =>
      group.places.filter(
        place => brief.finding.files.find(file => file.path === place.path)?.domain === name,
      );
    const crossingParts = group.parts.filter(
      part => crossing.test(part.statement.text) && speaksOf(part.statement.text, other),
    );
    const isProvider = rank(other.name) < rank(group.domain);
    const own: Group = {
      ...group,
      places: inDomain(group.domain),
      side: {role: isProvider ? 'user' : 'provider', other: other.name},
    };
    const theirs: Group = {
      ...group,
      parts: crossingParts,
      checks: [],
      domain: other.name,
      places: inDomain(other.name),
      side: {role: isProvider ? 'provider' : 'user', other: group.domain},
    };
    return isProvider ? [theirs, own] : [own, theirs];
  });
}
