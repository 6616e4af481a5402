// The first phases: which story, what it says, and what to do with the tasks that it has.
import type {Agreed, In, Interview, Opened, Table} from '../interview.ts';
import type {Kept} from '../kept.ts';
import type {Mode} from '../review/combined.ts';

type Names = 'choosing' | 'reading' | 'resuming' | 'confirming' | 'opening' | 'deciding';

/** The phases up to exploring, and what happens in them. */
export const reading: Table<Names> = {
  choosing: {
    chosen: (_, {path}) => ({phase: 'reading', path, isAgain: false}),
  },
  reading: {
    read: (interview, {opened, kept}) => {
      if (interview.kept !== undefined) return resume(opened, interview.kept);
      return kept === undefined || interview.isAgain
        ? {...opened, phase: 'confirming'}
        : {...opened, phase: 'resuming', kept};
    },
  },
  resuming: {
    resumed: interview => resume(interview, interview.kept),
    restarted: interview => ({...openedOf(interview), phase: 'confirming'}),
  },
  confirming: {
    confirmed: interview =>
      interview.tasks.length > 0 ? {...interview, phase: 'deciding'} : explore(interview, 'add'),
    editorCalled: interview => ({...interview, phase: 'opening'}),
  },
  opening: {
    opened: ({story, kept}) => ({phase: 'reading', path: story.path, isAgain: true, kept}),
  },
  deciding: {
    decided: (interview, {mode}) => explore(interview, mode),
    wentBack: interview => ({...interview, phase: 'confirming'}),
  },
};

const explore = (interview: Opened, mode: Mode): In<'exploring'> => {
  const agreed: Agreed = {...openedOf(interview), mode, struck: [], added: [], answers: []};
  return {...agreed, phase: 'exploring', isAgain: mode === 'edit'};
};

const resume = (opened: Opened, kept: Kept): In<'exploring'> => ({
  ...openedOf(opened),
  mode: kept.mode,
  struck: kept.struck,
  added: kept.added,
  answers: kept.answers,
  mind: kept.mind,
  kept,
  phase: 'exploring',
  isAgain: true,
});

/** Without what a later phase added. */
export const openedOf = ({story, tasks, settings, needed, today, layout}: Opened): Opened => ({
  story,
  tasks,
  settings,
  needed,
  today,
  layout,
});

/** What an interview can begin with: a story, or those to choose from, with the path of the last one. */
export type Beginning = {readonly path: string} | Omit<In<'choosing'>, 'phase'>;

/** An interview at its beginning. */
export const begin = (from: Beginning): Interview =>
  'path' in from ? {phase: 'reading', path: from.path, isAgain: false} : {...from, phase: 'choosing'};
