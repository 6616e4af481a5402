// Stories for processes that fight over them: many tasks, and what moving one of them gives.
import {storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import {statuses} from '../../source/plan/types.ts';

/** The story with one task in the next of the three statuses. */
export function moved(source: string, id: string): string {
  const task = storyFormat.read(source).tasks.find(one => one.id === id);
  const next = statuses[(statuses.indexOf(task?.status ?? 'pending') + 1) % statuses.length] ?? 'pending';
  return changeText(source, [{kind: 'set', id, field: 'status', value: next}], storyFormat);
}

export function idsOf(count: number): readonly string[] {
  return Array.from({length: count}, (_, index) => String(index + 1).padStart(3, '0'));
}

/** A story with so many pending tasks, each with a page of text. */
export function longStory(count: number): string {
  const page = 'Change `server.go` so that nothing is lost. Verify with `go test ./...`.\n'.repeat(20);
  const tasks = idsOf(count).map(
    id =>
      `### ${id}: Do what has to be done ${id}\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\n${page}`,
  );
  return `# Story 015: Withstand\n\n**Status:** Ready\n\n## Tasks\n\n${tasks.join('\n---\n\n')}`;
}
