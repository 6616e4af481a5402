// A task says something specific: no placeholders, a title with an object, a description with a place or a value.
import type {Problem} from '../types.ts';
import {stemsOf} from '../words.ts';
import {type Check, type CheckedTask, openTasks, taskProblem} from './subject.ts';

/** The blanks of the template and the usual marks for "later". */
const placeholder =
  /\[(?:short title|title|description|desc|task (?:name|title)|\d+(?:-\d+)? sentences?[^\]]*|to be [a-z ]+|your [^\]]+|\.{3}|…)\]|\b(?:TBD|TODO|FIXME|lorem ipsum)\b|\?{3,}/i;
const vagueStems = new Set(
  stemsOf(
    'misc miscellaneous various stuff things improvements improve cleanup etc work task changes fix update handle implement add',
  ),
);

export const checkWording: Check = ({tasks}) => openTasks(tasks).flatMap(task => problemsOf(task));

function problemsOf(task: CheckedTask): readonly Problem[] {
  const {id, title, description} = task;
  const found = placeholder.exec(withoutCode(`${title}\n${description}`))?.[0];
  const words: Omit<Problem, 'line' | 'task'>[] = [];
  if (found !== undefined) {
    words.push({
      rule: 'placeholder',
      severity: 'error',
      text: `Task ${id} still has a placeholder: ${found}.`,
      hint: 'Replace it by what is meant, or leave the sentence out.',
    });
  }
  if (isVagueTitle(title)) {
    words.push({
      rule: 'vague-title',
      severity: title.trim() === '' ? 'error' : 'warning',
      text:
        title.trim() === ''
          ? `Task ${id} has no title.`
          : `The title of task ${id}, "${title}", could be any task's.`,
      hint: 'Write what is done to what: "Return 429 when a client exceeds 10 requests a minute".',
    });
  }
  if (description.trim() === '') {
    words.push({
      rule: 'no-description',
      severity: 'warning',
      text: `Task ${id} has no description.`,
      hint: 'Say what changes, where, and how to verify it.',
    });
  } else if (!isForeign(description) && isVague(description)) {
    words.push({
      rule: 'vague-description',
      severity: 'warning',
      text: `The description of task ${id} names no place, no name and no value.`,
      hint: 'Say which file or function changes, what happens then, and what comes out.',
    });
  }
  return words.map(problem => taskProblem(task, problem));
}

/** No word but those of the list. Titles in other scripts have none of its words, and are not divided into words here. */
const isVagueTitle = (title: string): boolean =>
  !/[^\p{ASCII}\P{L}]/u.test(title) && stemsOf(title).every(stem => vagueStems.has(stem));

/** A text in a script whose words these rules do not know is not judged by them. */
export const isForeign = (text: string): boolean => /[^\p{Script=Latin}\P{L}]/u.test(text);

/** A text without what stands in code spans and quotation marks. */
export const withoutCode = (text: string): string => text.replace(/`[^`\n]*`|"[^"\n]*"/g, ' ');

/** A sentence or two without code, digits, quotations, paths or names with capitals in them. */
const isVague = (text: string): boolean =>
  text.split(/\s+/).length < 20 &&
  !/[`"“\d/]|\w\.\w|[a-z][A-Z]|[A-Z]{2,}|_/.test(text.replace(/\bAPI\b|\bUI\b/g, ''));
