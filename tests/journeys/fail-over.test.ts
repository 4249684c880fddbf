import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apply, openByCode } from "../support/apply";
import { openBuilt, type OpenPortal } from "../support/portal";
import { startTwoServers, type TwoServers } from "../support/two-servers";
import { Visitor } from "../support/visitor";

let servers: TwoServers;
let portal: OpenPortal;
beforeAll(async () => {
  servers = await startTwoServers();
  portal = await openBuilt(servers.url, { SEED: "demo" });
});
afterAll(async () => {
  await portal.close();
  await servers.stop();
});

/** Applies until told to stop; keeps every code that was shown. */
async function applyOn(codes: string[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { code } = await apply(new Visitor(portal.address), "kk").catch(() => ({ code: "" }));
    if (code) codes.push(code);
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe("a server that dies while people apply", () => {
  it("loses nothing that was acknowledged: the other one takes over, and every code that was shown opens", async () => {
    const codes: string[] = [];
    let isOver = false;
    const people = [applyOn(codes, () => isOver), applyOn(codes, () => isOver)];
    const reach = async (count: number): Promise<void> => {
      while (codes.length < count) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await reach(4);
    await servers.primary.kill("SIGKILL");
    const away = await fetch(`${portal.address}/readyz`);
    expect(away.status).toBe(503);
    await servers.ask(servers.standby, "select pg_promote()");
    await reach(codes.length + 3);
    isOver = true;
    await Promise.all(people);
    for (const code of codes) {
      const status = await openByCode(new Visitor(portal.address), "kk", code);
      expect(new URL(status.url).pathname).toBe("/kk/status/application");
    }
    expect((await fetch(`${portal.address}/readyz`)).status).toBe(200);
  });
});
