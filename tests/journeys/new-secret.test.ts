import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apply, fillIn, openByCode } from "../support/apply";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { signIn } from "../support/desk";
import { openBuilt, type OpenPortal } from "../support/portal";
import { TEST_SECRET } from "../support/test-secret";
import { Visitor } from "../support/visitor";

const NEWER = "a-newer-secret-of-the-tests-and-of-nothing-else-0123456789";

const UNRELATED = "another-secret-that-nobody-had-before-0123456789-abcdef";

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
    portal = await openBuilt(database.url, { PORTAL_SECRET: UNRELATED });
    const status = await openByCode(new Visitor(portal.address), "kk", code);
    expect(status.status).toBe(422);
  });
});

describe("a second process on the same database", () => {
  it("takes over anyone in the middle of anything, and accepts no one-time code that the first has taken", async () => {
    await portal.close();
    portal = await openBuilt(database.url);
    const second = await openBuilt(database.url);
    try {
      const phone = new Visitor(portal.address);
      const { code } = await apply(phone, "kk");
      await openByCode(phone, "kk", code);
      const there = new Visitor(second.address);
      for (const [name, value] of phone.cookies) there.cookies.set(name, value);
      expect(new URL((await there.get("/kk/status/application")).url).pathname).toBe("/kk/status/application");

      const login = "consultant@shymkent.example";
      const first = await signIn(portal, login);
      expect(new URL(first.page.url).pathname).toBe("/staff");
      second.clock.advance(portal.clock.now().getTime() - second.clock.now().getTime());
      const again = await signIn({ address: second.address, clock: { now: second.clock.now, advance: () => undefined } }, login);
      expect(again.page.status).toBe(422);
    } finally {
      await second.close();
    }
  });
});
