// What a repository says about a story: files and history are read, files are ranked, evidence is gathered.
import type {Finding, SimilarCommit} from '../plan/types.ts';
import {createMemory, readCorpus} from './corpus.ts';
import {assignmentTo} from './domains/assignment.ts';
import {proposeDomains} from './domains/proposal.ts';
import {filesOfCriteria} from './evidence/criteria.ts';
import {integrationPoints} from './evidence/integration.ts';
import {listFiles} from './evidence/listing.ts';
import {namesIn} from './evidence/names.ts';
import {testCommands} from './evidence/test-commands.ts';
import {unknownNames} from './evidence/unknown.ts';
import {storyQuery, tellingText} from './query.ts';
import {rank} from './ranking.ts';
import {readManifests} from './reading/manifests.ts';
import {openTree} from './reading/open.ts';
import {createPace, type Pace} from './reading/pace.ts';
import type {Tree} from './reading/tree.ts';
import type {ExploreRequest} from './request.ts';
import type {Search} from './signals/signal.ts';
import {mostSimilar} from './signals/similar-commits.ts';

export {createMemory} from './corpus.ts';
export type {ExploreRequest, Progress} from './request.ts';

/** How many similar commits are shown, and how near to the best they must be. */
const [mostShown, leastShare] = [5, 0.4];

/**
 * Explores a repository for a story. Throws a PlanError when the revision does not exist, and the signal's reason
 * when it is aborted.
 */
export async function explore(request: ExploreRequest): Promise<Finding> {
  const started = performance.now();
  const pace = createPace(request.onProgress, request.signal);
  await pace.rest({stage: 'files', done: 0, total: 0});
  const tree = await openTree(request, pace);
  const search = await searchFor(request, tree, pace);
  const finding = await gather(request, {tree, search, pace});
  await pace.rest({stage: 'ranking', done: 1, total: 1});
  return {...finding, ms: Math.round(performance.now() - started)};
}

async function searchFor(request: ExploreRequest, tree: Tree, pace: Pace): Promise<Search> {
  const {story, directory, memory = createMemory()} = request;
  const text = tellingText(story);
  // Read before the corpus, so that the vocabulary has all terms when the indexes are built.
  const query = storyQuery(story, memory.vocabulary);
  const corpus = await readCorpus(directory, tree, {memory, pace});
  return {corpus, story, text, query};
}

type Found = {readonly tree: Tree; readonly search: Search; readonly pace: Pace};

async function gather(request: ExploreRequest, {tree, search, pace}: Found): Promise<Omit<Finding, 'ms'>> {
  const {story, stories, struck = [], added = []} = request;
  const {corpus} = search;
  const ranking = await rank(search, tree, pace);
  const manifests = await readManifests(tree);
  const domains = request.domains ?? proposeDomains(tree.paths, manifests);
  const assignment = assignmentTo(domains);
  const names = namesIn(search.text, story.title);
  const files = listFiles({search, tree, ranking, assignment, names, struck, added});
  const order = files.flatMap(({path}) => corpus.places.get(path) ?? []);
  return {
    files,
    criteria: filesOfCriteria(story.criteria, {corpus, ranking, assignment, order}),
    similar: similarChanges(search),
    integration: integrationPoints(files, corpus),
    unknown: await unknownNames({names, corpus, tree, stories, pace}),
    domains,
    testCommands: testCommands(manifests, tree.paths),
    paths: tree.paths,
    stories,
    limits: tree.limits,
    counts: {files: corpus.paths.length, commits: corpus.commits.length},
  };
}

function similarChanges(search: Search): readonly SimilarCommit[] {
  const similar = mostSimilar(search);
  const best = similar[0]?.score ?? 0;
  return similar
    .filter(({score, commit}) => score >= leastShare * best && commit.files.length > 0)
    .slice(0, mostShown)
    .map(({commit: {id, message, files}}) => ({id, subject: message.split('\n', 1)[0] ?? '', files}));
}
