// No second mind: the rules of plan-tasks alone. The default.
import type {Engine} from './engine.ts';

export const offline: Engine = {
  name: 'offline',
  destination: '',
  findTrouble: () => undefined,
  ask: async () => ({items: [], leftOut: []}),
  propose: async () => ({items: [], leftOut: []}),
};
