// What a repository says about a story: files read, history read, files ranked, evidence gathered.
import type {Finding, FoundFile} from '../plan/types.ts';
import {createMemory, readCorpus} from './corpus.ts';
import {storyQuery, tellingText} from './query.ts';
import {rank} from './ranking.ts';
import {readHistory} from './reading/history.ts';
import {openTree} from './reading/open.ts';
import {createPace} from './reading/pace.ts';
import type {ExploreRequest} from './request.ts';

export {createMemory, type Memory} from './corpus.ts';
export type {ExploreRequest, Progress} from './request.ts';

/** How many files are listed. */
const listed = 60;

/** Explores a repository for a story. Throws a PlanError for a revision that does not exist. */
export async function explore(request: ExploreRequest): Promise<Finding> {
  const started = performance.now();
  const pace = createPace(request.onProgress, request.signal);
  const memory = request.memory ?? createMemory();
  await pace.rest({stage: 'files', done: 0, total: 0});
  const tree = await openTree(request, pace);
  const commits = tree.head === undefined ? [] : await readHistory(request.directory, tree.head, pace);
  const corpus = await readCorpus(tree, commits, {memory, pace});
  const {story} = request;
  const query = storyQuery(story, memory.vocabulary);
  const search = {corpus, query, text: tellingText(story), title: story.title};
  const ranking = await rank(search, tree, pace);
  const files: FoundFile[] = ranking.order.slice(0, listed).map(place => ({
    path: corpus.paths[place] ?? '',
    score: ranking.scores[place] ?? 0,
    domain: '',
    reasons: ranking.reasons(place),
    likelihood: 'unlikely',
    symbols: [],
    tests: [],
  }));
  return {
    files,
    criteria: [],
    similar: [],
    integration: [],
    unknown: [],
    domains: request.domains ?? [],
    testCommands: [],
    paths: tree.paths,
    stories: request.stories,
    limits: tree.limits,
    counts: {files: corpus.paths.length, commits: commits.length},
    ms: Math.round(performance.now() - started),
  };
}
