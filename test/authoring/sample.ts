// A house of three stories, and a story that is told to it, for tests of the writing of a story.
import type {House} from '../../source/authoring/house.ts';
import {type Authoring, advance, type Event} from '../../source/authoring/interview.ts';
import {begin} from '../../source/authoring/open.ts';
import type {Machine} from '../../source/authoring/work.ts';
import {formOf} from '../../source/plan/house/form.ts';

const story = (number: string, title: string, criterion: string) => ({
  number,
  title,
  actor: 'Operators of a server. They read the logs.',
  outOfScope: ['Accounts'],
  criteria: [criterion],
});

export const house: House = {
  form: formOf([]),
  stories: [
    story('012', 'Queue jobs in the daemon', 'Jobs wait in a queue'),
    story('014', 'Access tokens', 'A request without a token gets 401'),
    story('015', 'Rate limit the HTTP API', 'Over 10 requests a minute get 429'),
  ],
  naming: {
    stories: [{path: 'docs/stories/015-rate-limit.md', number: '015'}],
    globs: ['docs/stories/*.md'],
  },
};

/** A problem, people, an outcome, two criteria, and nothing else but a title. */
export const told: readonly Event[] = [
  'A job that fails is lost, and people paint it again by hand.',
  'Web users',
  'No failed job is lost',
  'A job that fails is painted again, twice at most',
  'The log names the job',
  '',
  '',
  '',
  '',
  'Retry failed jobs',
].map(text => ({type: 'answered', text}));

export const following = (authoring: Authoring, ...events: readonly Event[]): Authoring =>
  events.reduce(advance, authoring);

/** At the first question. */
export const started = (title = ''): Authoring => advance(begin(title), {type: 'prepared', house, kept: []});

/** With everything told. */
export const reviewing = (): Authoring => following(started(), ...told);

/** A machine without effects, which writes down what it is asked to do. */
export function fakeMachine(): {readonly machine: Machine; readonly calls: unknown[][]} {
  const calls: unknown[][] = [];
  const noted =
    <Value>(name: string, value: Value) =>
    async (...words: readonly unknown[]): Promise<Value> => {
      calls.push([name, ...words]);
      return value;
    };
  const machine: Machine = {
    prepare: noted('prepare', {house, kept: undefined}),
    editText: noted('editText', '# Story 016: By hand\n'),
    save: noted('save', undefined),
    keep: noted('keep', undefined),
    forget: noted('forget', undefined),
  };
  return {machine, calls};
}
