// What the interview asks because the draft is unsure of it. To add a doubt, write it in a file of its own and list
// it here.
import type {Brief, Question} from '../../plan/types.ts';
import {sketchOf} from '../sketch.ts';
import {type Doubt, isDoubt} from './doubt.ts';
import {flow} from './flow.ts';
import {glue} from './glue.ts';
import {mainFile} from './main-file.ts';
import {negatives} from './negatives.ts';
import {newName} from './new-name.ts';
import {sides} from './sides.ts';
import {size} from './size.ts';
import {upkeep} from './upkeep.ts';
import {waits} from './waits.ts';

/** In the order in which they are asked: what changes the draft most comes first. */
const doubts: readonly Doubt[] = [flow, glue, sides, size, upkeep, negatives, mainFile, newName, waits];

/** Questions of an interview, those about the story and the doubts together. */
const most = 12;
/** Of them, doubts. */
const mostDoubts = 7;

/** The questions about the story, and after them the doubts of the draft that are worth asking. */
export function withDoubts(brief: Brief, questions: readonly Question[]): readonly Question[] {
  const asked = new Set(brief.answers.map(({question}) => question.id));
  const raised = brief.answers.filter(({question}) => isDoubt(question)).length;
  const room = Math.min(mostDoubts - raised, most - asked.size - questions.length);
  if (room <= 0) return questions;
  const sketch = sketchOf(brief);
  const open = doubts.flatMap(({ask}) => ask(sketch)).filter(({id}) => !asked.has(id));
  return [...questions, ...open.slice(0, room)];
}
