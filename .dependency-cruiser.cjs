/** Who may import whom. Each rule says what to do instead; `npm test` checks them. */
const ours = (folders) => `^(${folders.join("|")})/`;

module.exports = {
  forbidden: [
    {
      name: "domain-stands-alone",
      comment: "The domain knows no Remix, React, HTTP or cookies: move that part to app/web, or pass what is needed as an argument.",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: [ours(["app/web", "app/routes", "app/ui", "app/jobs"]), "^app/(root|server|entry)", "node_modules/(@remix-run|react|express|i18next|react-i18next|remix-i18next)/"] },
    },
    {
      name: "domain-takes-only-types-of-db",
      comment: "A domain act is given its handle: import the types of db/actor and db/tables, and nothing that opens a connection.",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: "^db/", pathNot: "^db/(actor|tables/)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "the-door-is-opened-by-web-and-jobs",
      comment: "Pages get an entered handle from their guard: use publicLoader, draftLoader, seekerLoader or staffLoader.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(web|jobs)/" },
      to: { path: "^db/(door|connection|migrate|roles|embedded)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-db-sees-the-connection",
      comment: "Ask for the door. Three exceptions: app/web/store.server.ts opens the database and hands out only the door; app/web/backup.server.ts copies and fills it whole, while no portal is built on it; app/web/announcement.server.ts prints the demonstration's accounts.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/web/(store|backup|announcement)\\.server\\.ts$" },
      to: { path: "^db/(connection|migrate|roles|embedded|seed)" },
    },
    {
      name: "no-sql-in-pages",
      comment: "Write a question or an act in app/domain and call it from the loader.",
      severity: "error",
      from: { path: "^app/(routes|ui)/" },
      to: { path: "node_modules/(kysely|pg)/" },
    },
    {
      name: "public-does-not-import-its-neighbours",
      comment: "Shared pieces go down to app/ui, app/web or app/domain.",
      severity: "error",
      from: { path: "^app/routes/public/" },
      to: { path: "^app/routes/(seeker|staff)/" },
    },
    {
      name: "seeker-does-not-import-its-neighbours",
      comment: "Shared pieces go down to app/ui, app/web or app/domain.",
      severity: "error",
      from: { path: "^app/routes/seeker/" },
      to: { path: "^app/routes/(public|staff)/" },
    },
    {
      name: "staff-does-not-import-its-neighbours",
      comment: "Shared pieces go down to app/ui, app/web or app/domain.",
      severity: "error",
      from: { path: "^app/routes/staff/" },
      to: { path: "^app/routes/(public|seeker)/" },
    },
    {
      name: "ui-knows-nothing-of-the-service",
      comment: "Pass it as a prop.",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: ours(["app/(domain|web|routes|jobs)", "db"]) },
    },
    {
      name: "cryptography-has-one-home",
      comment: "Use or extend app/domain/confidentiality. (randomUUID of node:crypto for names of temporary files is checked in tests/architecture.)",
      severity: "error",
      from: { path: "^(app|db)/", pathNot: "^(app/domain/confidentiality|db/embedded)/" },
      to: { path: ["node_modules/(argon2|libsodium-wrappers|otpauth)/", "^crypto$", "^node:crypto$"] },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    exclude: { path: "^build/" },
  },
};
