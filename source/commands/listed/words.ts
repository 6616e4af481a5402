// The arguments and options that several commands share.
import type {Argument, Option} from '../calling/command.ts';

export const story: Argument = {name: 'story', count: 'one'};
export const storyFile: Option = {
  name: 'story-file',
  takes: 'FILE',
  summary: 'a story from anywhere, in place of <story>',
};
export const revision: Option = {name: 'rev', takes: 'REV', summary: 'the tree and history of a revision'};

/** Where an interview is had. */
export const engine: Option = {
  name: 'engine',
  takes: 'NAME',
  summary: 'ask this second mind too (plan-tasks engines)',
};
export const send: Option = {
  name: 'send',
  summary: 'no terminal: yes, the brief may be sent to the engine',
};
