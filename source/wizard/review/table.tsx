// The tasks under review as a table: mark, number, title, domain, what each waits for.
import {Text} from 'ink';
import type {Problem} from '../../plan/types.ts';
import type {Look} from '../../ui/glyphs.ts';
import {indent, pad, widthOf} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {windowOf} from '../../ui/window.ts';
import type {Review} from './review.ts';
import type {Row, Rows} from './row.ts';

type Props = {
  readonly look: Look;
  readonly review: Review;
  readonly problems: readonly Problem[];
  /** How many tasks are shown at once. */
  readonly room: number;
};

/** A head line and the tasks around the cursor. */
export const RowTable = ({look, review: {rows, cursor}, problems, room}: Props) => {
  const widths = widthsOf(rows, look);
  const {start, end, before, after} = windowOf({length: rows.length, cursor, room});
  const head = {id: 'ID', title: 'Task', domain: 'Domain', after: 'After'};
  const ellipsis = look.glyphs.ellipsis;
  const cells = ({id, title, domain, after: waits}: typeof head): string =>
    [
      pad(id, widths.id, ellipsis),
      pad(title, widths.title, ellipsis),
      ...(widths.domain > 0 ? [pad(domain, widths.domain, ellipsis)] : []),
      ...(widths.after > 0 ? [pad(waits, widths.after, ellipsis)] : []),
    ].join('  ');
  return (
    <>
      <Text dimColor>{`    ${cells(head)}`}</Text>
      {rows.slice(start, end).map((row, index) => {
        const isHere = start + index === cursor;
        const text = cells({...row, after: row.dependsOn.join(' ')});
        return (
          <Text key={row.id}>
            <Text color={theme.accent}>{isHere ? look.glyphs.pointer : ' '} </Text>
            <Mark look={look} row={row} isWrong={problems.some(({task}) => task === row.id)} />
            {isHere ? <Text color={theme.accent}>{text}</Text> : text}
          </Text>
        );
      })}
      {rows.length > room && (
        <Text dimColor>
          {`    ${before > 0 ? `${look.glyphs.less} ${before} above` : ''}${before > 0 && after > 0 ? '  ' : ''}${after > 0 ? `${look.glyphs.more} ${after} below` : ''}`}
        </Text>
      )}
    </>
  );
};

const Mark = ({look, row, isWrong}: {readonly look: Look; readonly row: Row; readonly isWrong: boolean}) => {
  if (isWrong) return <Text color={theme.warning}>{look.glyphs.warning} </Text>;
  if (row.was === undefined || row.was.status === 'pending') return <Text>{'  '}</Text>;
  const isDone = row.was.status === 'done';
  return (
    <Text color={isDone ? theme.done : theme.warning}>{isDone ? look.glyphs.done : look.glyphs.active} </Text>
  );
};

/** On a narrow terminal what a task waits for goes first, then its domain. */
function widthsOf(rows: Rows, look: Look) {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const id = longest(['ID', ...rows.map(row => row.id)]);
  const domain = look.columns < 50 ? 0 : Math.min(12, longest(['Domain', ...rows.map(row => row.domain)]));
  const after =
    look.columns < 60 ? 0 : Math.min(11, longest(['After', ...rows.map(row => row.dependsOn.join(' '))]));
  const gaps = [domain, after].filter(width => width > 0).length * 2 + 2;
  const title = Math.max(8, look.columns - indent - 1 - 4 - id - domain - after - gaps);
  const widest = longest(['Task', ...rows.map(row => row.title)]);
  return {id, domain, after, title: Math.min(title, widest)};
}
