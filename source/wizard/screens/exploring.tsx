// Reading the repository: a bar for work that takes a while, nothing for work that does not.
import {Text} from 'ink';
import {useEffect, useState} from 'react';
import {barOf} from '../../ui/bar.ts';
import {Frame} from '../../ui/frame.tsx';
import {grouped} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import type {Progress} from '../interview.ts';
import {leaveKey, type ScreenProps} from './screen.ts';

const bindings = [{...leaveKey, does: 'stop'}];
/** Milliseconds after which work counts as long. */
const patience = 150;
const barWidth = 30;

const stages: Readonly<Record<string, string>> = {
  files: 'files',
  history: 'commits',
  learning: 'parts learned',
  ranking: 'files compared with the story',
};

const stateOf = ({stage, done, total}: Progress): string => {
  const what = stages[stage] ?? stage;
  return total > 0 ? `${grouped(done)} of ${grouped(total)} ${what}` : `${grouped(done)} ${what}`;
};

/** How far the exploration is. */
export const Exploring = ({interview: {progress}, look}: ScreenProps<'exploring'>) => {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const width = Math.min(barWidth, Math.floor(look.columns / 3));
  return (
    <Frame look={look} title="Reading the repository" bindings={bindings}>
      <Text>
        <Text color={theme.accent}>{barOf(look.glyphs, width, progress ?? {done: 0, total: 0})}</Text>
        {'  '}
        {progress === undefined ? '' : stateOf(progress)}
      </Text>
    </Frame>
  );
};
