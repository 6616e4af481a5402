// Where compiled code is kept: with Node's own, or in the person's cache folder.
import {join} from 'node:path';

/** The file for a call; undefined where nothing is to be kept. `build` names the program that the code was made from. */
export function placeOfCompiled(build: string, argv: readonly string[]): string | undefined {
  const folder = cacheFolder(process.env);
  if (folder === undefined) return undefined;
  const {version, arch, platform} = process;
  return join(folder, `${build}-${version}-${platform}-${arch}`, `${nameOf(argv[0])}.code`);
}

// Each command runs other functions. What is no word of ours names a story, and then the interview is meant.
const nameOf = (word = ''): string => (/^-{0,2}[a-z][a-z-]{1,20}$/.test(word) ? word : 'plan');

function cacheFolder(environment: NodeJS.ProcessEnv): string | undefined {
  const {NODE_DISABLE_COMPILE_CACHE, NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME} = environment;
  if (NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  const home = HOME && join(HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  const above = NODE_COMPILE_CACHE || XDG_CACHE_HOME || LOCALAPPDATA || home;
  return above ? join(above, 'plan-tasks') : undefined;
}
