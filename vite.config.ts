import { vitePlugin as remix } from "@remix-run/dev";
import type { Plugin } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** The process (`app/server.ts`) is built together with the pages, so that services exist once. */
const buildTheProcess: Plugin = {
  name: "build-the-process",
  enforce: "post",
  config: (_, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: "./app/server.ts" } } } : undefined,
};

export default defineConfig({
  plugins: process.env.VITEST
    ? [tsconfigPaths()]
    : [
        remix({
          future: {
            v3_fetcherPersist: true,
            v3_relativeSplatPath: true,
            v3_throwAbortReason: true,
            v3_singleFetch: true,
            v3_lazyRouteDiscovery: true,
            v3_routeConfig: true,
            unstable_optimizeDeps: true,
          },
        }),
        buildTheProcess,
        tsconfigPaths(),
      ],
  // why: React's production form, in which the tests run, has no other.
  ...(process.env.VITEST ? { esbuild: { jsxDev: false } } : {}),
  build: { target: "es2022", assetsInlineLimit: 0, sourcemap: false },
  test: {
    globalSetup: ["tests/support/cluster.ts"],
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // why: people are served by React's own production form, and so are the tests.
    env: { NODE_ENV: "production" },
  },
});
