import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backUpEmbedded, restoreEmbedded } from "~db/embedded/base-backup.server";
import { apply, openByCode } from "../support/apply";
import { openBuilt, type OpenPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

const folder = mkdtempSync(join(tmpdir(), "portal-backup-"));
chmodSync(folder, 0o711);
const moved: string[] = [folder];
beforeAll(async () => {
  portal = await open();
});
afterAll(async () => {
  await portal.close();
  for (const path of moved) rmSync(path, { recursive: true, force: true });
});

let portal: OpenPortal;
const DATA_DIR = join(folder, "data");
const BACKUP = join(folder, "backup");
const open = () => openBuilt(undefined, { DATA_DIR, SEED: "demo" });

/** Where PostgreSQL keeps the data of this folder, as secrets.json says. */
const clusterFolder = (): string => {
  const { clusterFolder: name } = JSON.parse(readFileSync(join(DATA_DIR, "secrets.json"), "utf8")) as { clusterFolder: string };
  return name.startsWith("/") ? name : join(DATA_DIR, name);
};

describe("a backup of the embedded database, made while people apply", () => {
  it("brings back what was sent before it, and nothing sent after", async () => {
    const before = await apply(new Visitor(portal.address), "kk");
    const [made, ...during] = await Promise.all([backUpEmbedded(DATA_DIR, BACKUP), apply(new Visitor(portal.address), "ru"), apply(new Visitor(portal.address), "en")]);
    expect(made).toEqual({ ok: true });
    expect(during).toHaveLength(2);
    const after = await apply(new Visitor(portal.address), "kk");
    expect(await backUpEmbedded(DATA_DIR, BACKUP)).toMatchObject({ ok: false });
    await portal.close();

    expect(await restoreEmbedded(DATA_DIR, BACKUP)).toMatchObject({ ok: false, sentence: expect.stringContaining("already") });
    moved.push(`${clusterFolder()}.lost`);
    renameSync(clusterFolder(), `${clusterFolder()}.lost`);
    expect(await restoreEmbedded(DATA_DIR, join(folder, "no-such-backup"))).toMatchObject({ ok: false });
    expect(await restoreEmbedded(DATA_DIR, BACKUP)).toEqual({ ok: true });
    moved.push(clusterFolder());

    portal = await open();
    const found = await openByCode(new Visitor(portal.address), "kk", before.code);
    expect(new URL(found.url).pathname).toBe("/kk/status/application");
    expect((await openByCode(new Visitor(portal.address), "kk", after.code)).status).toBe(422);
  }, 180_000);

  it("holds no secret of the portal", () => {
    const secrets = JSON.parse(readFileSync(join(DATA_DIR, "secrets.json"), "utf8")) as Record<string, string>;
    const wanted = [secrets.portalSecret, secrets.databasePassword].map((secret) => Buffer.from(secret ?? "missing"));
    const files = readdirSync(BACKUP, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(100);
    for (const entry of files) {
      const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
      for (const secret of wanted) expect(bytes.includes(secret), entry.name).toBe(false);
    }
  });
});
