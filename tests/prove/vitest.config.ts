import { fileURLToPath } from "node:url";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npm run prove`: the long form of the proofs, one after another, and a table of what was found. */
export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    globalSetup: [at("../support/cluster.ts")],
    include: ["tests/prove/**/*.prove.ts"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 4 * 3_600_000,
    hookTimeout: 600_000,
    reporters: ["default", at("./evidence-table.ts")],
  },
});
