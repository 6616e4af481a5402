import {defineConfig} from 'vitest/config';

export default defineConfig({
  define: {BUILD: '"test"'},
  test: {
    include: ['test/**/*.test.{ts,tsx}', 'test/architecture.ts', 'test/laws.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
