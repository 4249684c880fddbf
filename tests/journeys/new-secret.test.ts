import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apply, fillIn, openByCode } from "../support/apply";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { signIn } from "../support/desk";
import { openBuilt, type OpenPortal } from "../support/portal";
import { TEST_SECRET } from "../support/test-secret";
import { Visitor } from "../support/visitor";

const NEWER = "a-newer-secret-of-the-tests-and-of-nothing-else-0123456789";

let database: TestDatabase;
let portal: OpenPortal;
beforeAll(async () => {
  database = await cloneDatabase("demo");
  portal = await openBuilt(database.url);
});
afterAll(async () => {
  await portal.close();
  await database.drop();
});

describe("a newer PORTAL_SECRET put in front of the older one", () => {
  it("keeps every code, draft and password good, and the app comes in by a login of its own", async () => {
    const { code } = await apply(new Visitor(portal.address), "ru");
    const half = new Visitor(portal.address);
    await fillIn(half, "kk");
    const draft = half.answers.at(-1)?.url ?? "";
    await portal.close();

    portal = await openBuilt(database.url, { PORTAL_SECRET: `${NEWER},${TEST_SECRET}` });
    const status = await openByCode(new Visitor(portal.address), "ru", code);
    expect(new URL(status.url).pathname).toBe("/ru/status/application");
    const again = new Visitor(portal.address);
    for (const [name, value] of half.cookies) again.cookies.set(name, value);
    expect((await again.get(new URL(draft).pathname)).status).toBe(200);
    const { page } = await signIn(portal, "consultant@semey.example");
    expect(new URL(page.url).pathname).toBe("/staff");
  });

  it("without the older one, an old code is unknown and an old password wrong", async () => {
    const { code } = await apply(new Visitor(portal.address), "kk");
    await portal.close();
    portal = await openBuilt(database.url, { PORTAL_SECRET: "another-secret-that-nobody-had-before-0123456789-abcdef" });
    const status = await openByCode(new Visitor(portal.address), "kk", code);
    expect(status.status).toBe(422);
  });
});
