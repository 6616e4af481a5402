// How the parts of a repository are called, so that people recognise them.
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {type Family, web} from './languages.ts';

/** Folders whose names say how things are laid out, and not what they are. */
const plainFolder =
  /^(src|lib|source|sources|static|assets|public|templates?|views|www|internal|app|include|main|java|resources|web)$/;

const nameForms: Readonly<Partial<Record<ManifestKind, RegExp>>> = {
  go: /^module[ \t]+(\S+)/m,
  npm: /"name"\s{0,9}:\s{0,9}"([^"\n]+)"/,
  composer: /"name"\s{0,9}:\s{0,9}"([^"\n]+)"/,
  python: /^name[ \t]*=[ \t]*["']?([\w.-]+)/m,
  cargo: /^name[ \t]*=[ \t]*"([^"\n]+)"/m,
  maven: /<artifactId>([^<\n]+)</,
  cmake: /project[ \t]*\([ \t]*([\w-]+)/i,
  swift: /\bname:\s{0,9}"([^"\n]+)"/,
  meson: /project[ \t]*\([ \t]*'([^'\n]+)'/,
};

/** What the project calls itself, by its outermost manifest; undefined when it does not say. */
export function projectName(manifests: readonly Manifest[]): string | undefined {
  for (const {kind, folder, text} of manifests) {
    const own = text.slice(0, 20_000).replace(/<parent>[\s\S]*?<\/parent>/, '');
    const written = folder === '' ? nameForms[kind]?.exec(own)?.[1] : undefined;
    // "example.org/loom/v2", "@scope/loom" and "loom-parent" are all loom.
    const last = written?.split('/').findLast(part => part !== '' && !/^v\d+$/.test(part));
    if (last !== undefined) return last.replace(/-parent$/, '');
  }
  return undefined;
}

/** The name of the part that stands in a folder; the root has the project's own. */
export function nameOf(folder: string, manifests: readonly Manifest[]): string {
  const isElectron = manifests.some(
    ({kind, folder: own, text}) => kind === 'npm' && own === folder && /"electron"\s*:/.test(text),
  );
  const last = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase();
  if (isElectron && (last === '' || plainFolder.test(last))) return 'electron';
  if (last === '') return projectName(manifests)?.toLowerCase() ?? 'core';
  const parent = folder.split('/').at(-2)?.toLowerCase();
  if (!plainFolder.test(last)) return last;
  return parent ?? projectName(manifests)?.toLowerCase() ?? last;
}

/** The name of a folder in which a language keeps to itself. */
export function zoneName(zone: string, family: Family | undefined): string {
  const last = zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  if (family === web) return web.name;
  return plainFolder.test(last) ? (family?.name ?? last) : last;
}
