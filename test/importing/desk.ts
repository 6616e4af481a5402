// A desk that holds what a test puts on it, and a plain house to compose for.
import {composeStory} from '../../source/importing/compose.ts';
import type {Desk, ForeignStory, Issue, SourceFile} from '../../source/importing/importer.ts';
import {formOf} from '../../source/plan/house/form.ts';

export const deskWith = (files: Readonly<Record<string, string>>, issues: readonly Issue[] = []): Desk => ({
  readFiles: (): readonly SourceFile[] => Object.entries(files).map(([path, text]) => ({path, text})),
  readIssues: async () => issues,
});

export const everything = {from: undefined, which: []} as const;

/** The text of a story's file in a house without other stories. */
export const composed = (story: ForeignStory, nameOf: (origin: string) => string = name => name) =>
  composeStory(
    {story, next: {number: '007', path: 'docs/stories/007-x.md'}, nameOf, domainOf: () => ''},
    formOf([]),
  );

/** A story that says nothing but its title. */
export const bare: ForeignStory = {
  origin: 'Somewhere 7',
  title: 'Count requests',
  status: undefined,
  problem: 'Heavy clients starve everyone else.',
  actor: '',
  outcome: '',
  criteria: [],
  outOfScope: [],
  dependencies: [],
  openQuestions: [],
  notes: [],
  tasks: [],
};
