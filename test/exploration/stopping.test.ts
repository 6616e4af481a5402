import {afterAll, expect, test} from 'vitest';
import {explore, type Progress} from '../../source/exploration/index.ts';
import {requestFor, sampleRepository} from './sample.ts';

const repository = sampleRepository();
afterAll(repository.remove);

test('an exploration that was stopped before it began rejects with the reason', async () => {
  const reason = new Error('enough');
  const stopped = explore(requestFor(repository.directory, {signal: AbortSignal.abort(reason)}));
  await expect(stopped).rejects.toBe(reason);
});

test.each(['files', 'ranking'] as const)(
  'an exploration that is stopped at "%s" goes no further',
  async stage => {
    const controller = new AbortController();
    const seen: Progress[] = [];
    const stopped = explore(
      requestFor(repository.directory, {
        signal: controller.signal,
        onProgress(progress) {
          if (controller.signal.aborted) seen.push(progress);
          if (progress.stage === stage) controller.abort();
        },
      }),
    );
    await expect(stopped).rejects.toMatchObject({name: 'AbortError'});
    expect(seen).toEqual([]);
  },
);

test('progress goes from files to ranking and ends complete', async () => {
  const seen: Progress[] = [];
  await explore(requestFor(repository.directory, {onProgress: progress => seen.push(progress)}));
  const stages = seen.map(({stage}) => stage).filter((stage, index, all) => stage !== all[index - 1]);
  expect(stages[0]).toBe('files');
  expect(stages.at(-1)).toBe('ranking');
  expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
});
