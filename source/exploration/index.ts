// What a repository says about a story: files and history are read, files are ranked, evidence is gathered.
import type {Finding, SimilarCommit} from '../plan/types.ts';
import {readCorpus} from './corpus.ts';
import {assignmentTo} from './domains/assignment.ts';
import {filesOfCriteria} from './evidence/criteria.ts';
import {integrationPoints} from './evidence/integration.ts';
import {listFiles} from './evidence/listing.ts';
import {namesIn, type StoryName} from './evidence/names.ts';
import {identifierIn, unknownNames} from './evidence/unknown.ts';
import {variablesIn} from './facts/variables.ts';
import {learnLikeness} from './latent/learning.ts';
import {createMemory, type Memory} from './memory.ts';
import {readOutline} from './outline.ts';
import {readPrecedents} from './precedents/index.ts';
import {storyQuery, tellingText, wantedTerms} from './query.ts';
import {rank} from './ranking.ts';
import {createPace, type Pace} from './reading/pace.ts';
import {mostSimilar} from './relations/similar-commits.ts';
import type {ExploreRequest} from './request.ts';
import type {Search} from './signals/signal.ts';
import {isBroken} from './store/database.ts';
import {wantTerms} from './text/sight.ts';
import {openTree} from './trees/open.ts';
import type {Tree} from './trees/tree.ts';

export {createMemory} from './memory.ts';
export type {ExploreRequest, Progress} from './request.ts';

/** How many similar commits are shown, and how near to the best they must be. */
const [mostShown, leastShare] = [5, 0.4];

/**
 * Explores a repository for a story. Throws a PlanError when the revision does not exist, and the signal's reason
 * when it is aborted.
 */
export async function explore(request: ExploreRequest): Promise<Finding> {
  const memory = request.memory ?? createMemory(request.directory);
  try {
    return await exploreWith(memory, request);
  } catch (error) {
    if (!isBroken(error)) throw error;
    memory.renew();
    return await exploreWith(memory, request);
  } finally {
    if (request.memory === undefined) memory.close();
  }
}

async function exploreWith(memory: Memory, request: ExploreRequest): Promise<Finding> {
  const started = performance.now();
  const pace = createPace(request.onProgress, request.signal);
  await pace.rest({stage: 'files', done: 0, total: 0});
  const tree = await openTree(request, pace);
  const names = namesIn(tellingText(request.story), request.story.title);
  const search = await searchFor(request, {tree, memory, pace, names});
  const finding = await gather(request, {tree, search, memory, pace, names});
  await pace.rest({stage: 'ranking', done: 1, total: 1});
  return {...finding, ms: Math.round(performance.now() - started)};
}

type Surroundings = {
  readonly tree: Tree;
  readonly memory: Memory;
  readonly pace: Pace;
  readonly names: readonly StoryName[];
};

async function searchFor(
  {story, directory, answers = [], added = []}: ExploreRequest,
  {tree, memory, pace, names}: Surroundings,
): Promise<Search> {
  const {vocabulary} = memory;
  const identifiers = names.map(({name}) => identifierIn(name));
  const wanted = wantTerms(wantedTerms(story, identifiers, vocabulary));
  const corpus = await readCorpus(directory, tree, {memory, pace, wanted});
  const {prefix, head = '', edited = []} = tree;
  const likenessTo = await learnLikeness(corpus, {directory, prefix, head, memory, pace});
  const query = storyQuery(story, vocabulary);
  return {corpus, story, text: tellingText(story), query, likenessTo, answers, added, edited};
}

type Found = Surroundings & {readonly search: Search};

async function gather(
  request: ExploreRequest,
  {tree, search, memory, pace, names}: Found,
): Promise<Omit<Finding, 'ms'>> {
  const {story, stories, struck = [], added = []} = request;
  const {corpus} = search;
  const ranking = await rank(search, pace);
  const rest = () => pace.rest({stage: 'ranking', done: 1, total: 1});
  await rest();
  const outline = await readOutline(tree, {store: memory.store(), pace});
  const domains = request.domains ?? outline.domains;
  await rest();
  const assignment = assignmentTo(domains, tree.paths);
  const {testCommands, conventions, facts} = outline;
  const listing = {search, tree, ranking, assignment, names, struck, added, testCommands};
  const files = await listFiles(listing);
  await rest();
  const paths = files.map(({path}) => path);
  const order = paths.flatMap(path => corpus.places.get(path) ?? []);
  const bodies = await corpus.shelf.bodies(paths);
  const desk = {tree, shelf: corpus.shelf, store: memory.store()};
  return {
    files,
    criteria: filesOfCriteria(story.criteria, {corpus, ranking, assignment, bodies, order}),
    similar: similarChanges(search),
    integration: await integrationPoints(files, corpus, pace),
    unknown: await unknownNames({names, corpus, tree, stories, pace, order: ranking.order}),
    domains,
    testCommands,
    conventions,
    facts: {...facts, variables: await variablesIn(paths, desk)},
    precedents: await readPrecedents(paths, desk),
    paths: tree.paths,
    stories,
    limits: tree.limits,
    leftOut: corpus.shelf.leftOut,
    counts: {files: corpus.paths.length, commits: corpus.history.times.length},
  };
}

function similarChanges(search: Search): readonly SimilarCommit[] {
  const similar = mostSimilar(search);
  const best = similar[0]?.score ?? 0;
  return similar
    .filter(({score, commit}) => score >= leastShare * best && commit.files.length > 0)
    .slice(0, mostShown)
    .map(({commit: {id, subject, files}}) => ({id, subject, files}));
}
