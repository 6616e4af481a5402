// A story's own line, as every command shows it.
import {prose, type Text, toned} from '../calling/text.ts';

type Shown = {
  readonly number: string | undefined;
  readonly title: string;
  readonly status?: string | undefined;
};

/** "015 Rate limit the HTTP API · In Progress · 3/8 done" */
export function storyLine({number, title, status}: Shown, ...more: readonly string[]): Text {
  const name = [number, title].filter(Boolean).join(' ');
  const further = [status, ...more].filter(fact => fact !== undefined && fact !== '');
  const facts = further.map(fact => ` · ${fact}`).join('');
  return prose(facts, {behind: toned('strong')(name), tone: 'dim'});
}
