// Issues of a repository on GitHub, read by `gh`: each becomes a story, its check lists the criteria.
import {PlanError} from '../plan/error.ts';
import {readBody} from './body.ts';
import type {ForeignStory, Importer, Issue, Note} from './importer.ts';

export const github: Importer = {
  name: 'github',
  title: 'GitHub',
  place: 'issues, by gh: those of numbers, of a search, or all open ones',
  gather: async (desk, wish) => {
    const issues = await desk.readIssues(wish);
    if (issues.length === 0) throw noIssues(wish.which);
    return issues.toSorted((one, other) => one.number - other.number).map(storyOf);
  },
};

function storyOf({title, body, state, url, labels}: Issue): ForeignStory {
  const read = readBody(body);
  const names = labels.map(({name}) => name);
  const labelled: readonly Note[] =
    names.length === 0 ? [] : [{heading: '', text: `- Labels: ${names.join(', ')}`}];
  return {
    ...read,
    origin: url,
    title,
    status: state.toUpperCase() === 'CLOSED' ? 'Done' : undefined,
    notes: [...read.notes, ...labelled],
    tasks: [],
  };
}

const noIssues = (which: readonly string[]): PlanError =>
  new PlanError(
    'nothing-to-import',
    which.length === 0 ? 'The repository has no open issues.' : `No issue fits ${which.join(' ')}.`,
    {hint: 'Name issues by number, or by a search: plan-tasks import github label:bug.'},
  );
