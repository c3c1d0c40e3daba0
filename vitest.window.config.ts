import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: ['test/e2e/launch-as-window.ts'],
    pool: 'forks',
    // One window at a time: two would fight for focus on one virtual screen.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Well over what a busy machine needs; nothing waits so long when all is well.
    expect: { poll: { timeout: 20_000 } },
  },
});
