// The demo's sample repository for its tests. The tool that sets it up is plain JavaScript: its types are here.
import {mkdtempSync, readFileSync, realpathSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {openRepository} from '../helpers/repository.ts';

type DemoRepository = {
  readonly demoStory: {readonly number: string; readonly path: string};
  readonly setUpDemo: (folder: string) => void;
  readonly isDemoUnfinished: (folder: string) => boolean;
};

/** The root of this project, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const tool = new URL('../../tools/demo-repository.mjs', import.meta.url).href;
export const {demoStory, setUpDemo, isDemoUnfinished} = (await import(tool)) as DemoRepository;

/** The absolute path of an empty folder that nobody else uses. */
export const createTemporaryFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'plan-tasks-demo-test-')));

/** The whole tree of the newest commit, by path. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  const paths = openRepository(folder).git('ls-files').split('\n');
  return new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}
