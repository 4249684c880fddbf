import "@remix-run/node";

/** Types of loaders and actions follow single fetch, which vite.config.ts switches on. */
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
