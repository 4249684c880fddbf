import { fileURLToPath } from "node:url";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** What needs PostgreSQL's client programs beside a server of the same version: `.ci/run` has both, `npm test` has neither. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    globalSetup: [fileURLToPath(new URL("../support/cluster.ts", import.meta.url))],
    include: ["tests/operator/**/*.operator.ts"],
    pool: "forks",
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
