// The subject's values: every other file speaks in these words.

export * from './types/facts.ts';
export * from './types/finding.ts';
export * from './types/question.ts';
export * from './types/story.ts';
export * from './types/task.ts';
