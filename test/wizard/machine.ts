// A machine without effects, which writes down what it is asked to do.
import type {Machine} from '../../source/wizard/work.ts';
import {finding, openedWith, story} from './sample.ts';

export type FakeMachine = {readonly machine: Machine; readonly calls: string[]; readonly stored: unknown[]};

/** A machine whose story has no tasks; some of its effects may be others. */
export function fakeMachine(others: Partial<Machine> = {}): FakeMachine {
  const calls: string[] = [];
  const stored: unknown[] = [];
  const noted =
    <Words extends readonly unknown[], Value>(name: string, act: (...words: Words) => Value) =>
    async (...words: Words): Promise<Value> => {
      calls.push(name);
      return act(...words);
    };
  const machine: Machine = {
    readStory: noted('readStory', () => ({opened: openedWith([]), kept: undefined})),
    explore: noted('explore', () => finding),
    divide: noted('divide', ({story: {path, source}}) => [
      {path, before: source, after: 'less'},
      {path: 'docs/stories/008-rest.md', before: '', after: 'rest'},
    ]),
    saveParts: noted('saveParts', () => {}),
    openStory: noted('openStory', () => {}),
    editText: noted('editText', (text: string) => `${text} By hand.`),
    compare: noted('compare', () => ({before: story.source, after: `${story.source}\nmore\n`})),
    save: noted('save', () => ({before: story.source, after: `${story.source}\nmore\n`})),
    keep: noted('keep', (_: string, kept: unknown) => void stored.push(kept)),
    forget: noted('forget', () => {}),
    ...others,
  };
  return {machine, calls, stored};
}
