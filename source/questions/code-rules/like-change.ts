// A change of the past that did what the story asks for, somewhere else: the same places again?
import type {Question, Rule, SimilarCommit} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {makeQuestion} from '../question.ts';
import {isSource, shortNames} from './evidence.ts';

export const likeChange: Rule = {
  name: 'like-change',
  ask({story, finding}) {
    const title = new Set(stemsOf(story.title));
    const present = new Set(finding.paths);
    const found = finding.similar
      .map(commit => ({...commit, files: commit.files.filter(path => isSource(path) && present.has(path))}))
      .find(commit => isAlike(commit, title));
    return found === undefined ? [] : [askAbout(found)];
  },
};

/** More files than these are a sweep, fewer say nothing of where things belong. */
const [fewest, most] = [2, 5];
const leastShared = 2;

function isAlike({subject, files}: SimilarCommit, title: ReadonlySet<string>): boolean {
  const shared = new Set(stemsOf(subject.replace(/\bstory \d+\b/i, '')).filter(word => title.has(word)));
  return files.length >= fewest && files.length <= most && shared.size >= leastShared;
}

function askAbout({id, subject, files}: SimilarCommit): Question {
  const names = shortNames(files).slice(0, 3);
  const commit = id.slice(0, 7);
  return makeQuestion({
    rule: 'like-change',
    kind: 'pattern',
    question: `Commit ${commit} did a like thing in ${list(names.map(name => `\`${name}\``))}. The same places again?`,
    why: `It says "${subject.slice(0, 80)}"; what it had to touch, this story probably has to touch too.`,
    suggestions: [
      `Yes: ${list(files.map(path => `\`${path}\``))}, in the manner of ${commit}.`,
      'No: this story goes another way, as its criteria say.',
      `Only \`${files[0]}\`; the rest stays as it is.`,
    ],
    score: 3.2,
    about: id,
    cites: commit,
  });
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
