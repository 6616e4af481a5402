// Given/When/Then over several lines or bullets: which of them go on with the scenario that the one before began.

const step = /^(scenario(?: outline)?:|given|when|then|and|but)\b/i;
const order = ['given', 'when', 'then'];

const stepOf = (text: string): string | undefined =>
  step.exec(text.replace(/^[*_]+/, ''))?.[1]?.toLowerCase();

/** Whether a text is a step of a scenario. */
export const isStep = (text: string): boolean => stepOf(text) !== undefined;

/** Whether a text goes on with the scenario of the texts before it, rather than starting something new. */
export function isContinued(before: readonly string[], text: string): boolean {
  const next = stepOf(text);
  if (next === undefined || next.startsWith('scenario') || !before.some(isStep)) return false;
  return next === 'and' || next === 'but' || order.indexOf(next) > lastStep(before);
}

/** How far a scenario has come: the place in `order` of its last step, 2 as soon as it says "then" anywhere. */
function lastStep(texts: readonly string[]): number {
  if (texts.some(text => /\bthen\b/i.test(text))) return 2;
  return Math.max(-1, ...texts.map(text => order.indexOf(stepOf(text) ?? '')));
}
