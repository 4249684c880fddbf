import { randomUUID } from "node:crypto";
import { link, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";

/** What the embedded mode makes for itself on its first start and needs ever after. */
export type EmbeddedSecrets = {
  databasePassword: string;
  /** The data folder of PostgreSQL: a name inside DATA_DIR, or the absolute path of a place outside the project. */
  clusterFolder: string;
  /** PORTAL_SECRET where the operator set none. */
  portalSecret?: string;
};
type Found = { ok: true; secrets: EmbeddedSecrets | undefined } | { ok: false; sentence: string };

/** Where the data lie when the user who runs PostgreSQL can enter DATA_DIR. */
export const CLUSTER_NAME = "postgres";

/**
 * The portal's secret of an opened embedded database, made on the first call and kept beside the data.
 * Throws when secrets.json has been taken away or damaged since the database was opened.
 */
export async function embeddedSecret(dataDir: string, make: () => string): Promise<string> {
  const found = await findSecrets(resolve(dataDir));
  if (!found.ok || !found.secrets) throw new Error(found.ok ? "secrets.json is gone" : found.sentence);
  if (found.secrets.portalSecret !== undefined) return found.secrets.portalSecret;
  const portalSecret = make();
  const making = await written(resolve(dataDir), { ...found.secrets, portalSecret });
  await rename(making, secretsPath(resolve(dataDir)));
  return portalSecret;
}

export async function findSecrets(dataDir: string): Promise<Found> {
  const path = secretsPath(dataDir);
  try {
    const secrets = JSON.parse(await readFile(path, "utf8")) as Partial<EmbeddedSecrets> | null;
    return isComplete(secrets) ? { ok: true, secrets } : { ok: false, sentence: damaged(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return withoutSecrets(dataDir);
    if (code !== "EACCES") return { ok: false, sentence: damaged(path) };
    return { ok: false, sentence: `${path} belongs to another user: start the portal as that user, or set DATA_DIR to another folder.` };
  }
}

/** Two first starts at once end in the same secrets: the slower one takes those of the faster. */
export async function makeSecrets(dataDir: string, clusterFolder: string): Promise<Found> {
  const making = await written(dataDir, { databasePassword: randomUUID().replaceAll("-", ""), clusterFolder });
  await link(making, secretsPath(dataDir)).catch(() => undefined);
  await unlink(making);
  return findSecrets(dataDir);
}

/** Complete on the disk before it gets its name. */
async function written(dataDir: string, secrets: EmbeddedSecrets): Promise<string> {
  const making = `${secretsPath(dataDir)}.making-${randomUUID()}`;
  const file = await open(making, "wx", 0o600);
  await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
  await file.sync();
  await file.close();
  return making;
}

async function withoutSecrets(dataDir: string): Promise<Found> {
  if (!(await stat(join(dataDir, CLUSTER_NAME)).catch(() => undefined))) return { ok: true, secrets: undefined };
  const sentence =
    `${dataDir} holds a database but no secrets.json, without which nothing in it can be read: ` +
    "put secrets.json back, or remove the folder to start anew.";
  return { ok: false, sentence };
}

function isComplete(secrets: Partial<EmbeddedSecrets> | null): secrets is EmbeddedSecrets {
  const needed = [secrets?.databasePassword, secrets?.clusterFolder];
  return needed.every((value) => typeof value === "string" && value !== "") && ["string", "undefined"].includes(typeof secrets?.portalSecret);
}

function damaged(path: string): string {
  return `${path} is damaged: put back a copy of it, or remove the folder it is in to start anew.`;
}

function secretsPath(dataDir: string): string {
  return join(dataDir, "secrets.json");
}
