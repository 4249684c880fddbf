import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "~db/embedded/free-port.server";
import { startPortal, type TestPortal } from "../support/portal";
import { Visitor } from "../support/visitor";

let portal: TestPortal;
let metricsPort: number;
beforeAll(async () => {
  metricsPort = await freePort();
  portal = await startPortal("demo", { METRICS_PORT: String(metricsPort) });
});
afterAll(() => portal.stop());

const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
const ofPortal = (text: string): string[] => text.split("\n").filter((line) => line.startsWith("portal_"));

describe("the operator's metrics", () => {
  it("tell of the process, the database and the lane, and are the same whoever has visited what", async () => {
    while (portal.lines.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const before = await metrics();
    expect(before).toMatch(/^process_resident_memory_bytes \d/m);
    expect(ofPortal(before)).toContain("portal_database_up 1");
    expect(ofPortal(before)).toContain('portal_key_derivations{state="waiting"} 0');
    const phone = new Visitor(portal.address);
    for (const path of ["/kk", "/ru/help", "/en/measures/vacancy", "/kk/apply", "/no/such/page"]) await phone.get(path);
    await phone.post("/kk/status", { code: "1234 5678 9012 3456 7890 1297" });
    expect(ofPortal(await metrics())).toEqual(ofPortal(before));
  });

  it("are on their own port of this machine and nowhere else", async () => {
    expect((await fetch(`${portal.address}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/kk`)).status).toBe(404);
  });

  it("name no page, no address and no person", async () => {
    const labels = [...(await metrics()).matchAll(/(\w+)="([^"]*)"/g)].filter(([, name]) => name !== "le" && name !== "quantile");
    expect(labels.length).toBeGreaterThan(3);
    const known = new Set(["state", "event", "kind", "space", "type", "version", "major", "minor", "patch"]);
    expect(labels.filter(([, name]) => !known.has(name ?? ""))).toEqual([]);
  });

  it("count a fault of ours", async () => {
    portal.services.log({ level: "error", event: "sweep-failed" });
    expect(ofPortal(await metrics())).toContain('portal_events_total{event="sweep-failed"} 1');
  });
});
