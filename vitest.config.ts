import {defineConfig} from 'vitest/config';

export default defineConfig({
  define: {BUILD: '"test"'},
  test: {
    include: ['test/**/*.test.{ts,tsx}', 'test/architecture.ts', 'test/laws.ts'],
    setupFiles: ['test/setup.ts'],
    // Most tests wait for programs that they start: with a core for each worker none waits for the tests alone.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
