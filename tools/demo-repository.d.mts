/** The story that the demo plans. */
export const demoStory: {readonly number: string; readonly path: string};
/** Creates the repository in the folder, in place of an earlier demo but of nothing else. */
export function setUpDemo(folder: string): void;
/** Whether the folder holds this demo, and its story waits for its tasks. */
export function isDemoUnfinished(folder: string): boolean;
