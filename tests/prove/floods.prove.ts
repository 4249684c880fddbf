// Fifty hostile requests a second from twenty addresses, half of them codes whose check digits are right, and five honest
// applicants a minute, for ten minutes, on the product in a process of its own.
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { randomDigits } from "~/domain/confidentiality/random.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { withCheckDigits } from "~/domain/confidentiality/receipt-code";
import { apply, openByCode } from "../support/apply";
import { startProduct } from "../support/product";
import { Visitor } from "../support/visitor";
import { note } from "./evidence";
import { scaled } from "./scale";

const SECONDS = scaled(600, 20);
const HOSTILE_A_SECOND = 50;
const HONEST_EVERY_SECONDS = 12;

it("no honest applicant fails, and memory stays below 1 GiB", async (context) => {
  await ready();
  const product = await startProduct({ TRUSTED_PROXIES: "127.0.0.1" });
  const statuses = new Map<number, number>();
  const under = new Set<Promise<void>>();
  const hostile = async (number: number): Promise<void> => {
    const code = number % 2 === 0 ? withCheckDigits(randomDigits(22)) : randomDigits(24);
    const response = await fetch(`${product.address}/kk/status`, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin", "X-Forwarded-For": `198.51.100.${number % 20}` },
      body: `code=${code}`,
    }).catch(() => undefined);
    await response?.arrayBuffer();
    statuses.set(response?.status ?? 0, (statuses.get(response?.status ?? 0) ?? 0) + 1);
  };
  const honest: Promise<string>[] = [];
  const applicant = async (number: number): Promise<string> => {
    const phone = new Visitor(product.address, { "X-Forwarded-For": `203.0.113.${number % 250}` });
    const { code } = await apply(phone, "kk");
    const opened = await openByCode(phone, "kk", code);
    return opened.url.endsWith("/kk/status/application") ? "done" : `${opened.status} at ${opened.url}`;
  };
  const began = Date.now();
  for (let sent = 0, number = 0; Date.now() - began < SECONDS * 1_000; ) {
    const due = ((Date.now() - began) / 1_000) * HOSTILE_A_SECOND;
    for (; sent < due; sent += 1) {
      const asked = hostile(sent).finally(() => under.delete(asked));
      under.add(asked);
    }
    if ((Date.now() - began) / 1_000 >= number * HONEST_EVERY_SECONDS) honest.push(applicant(number++).catch((error: unknown) => String(error)));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const outcomes = await Promise.all(honest);
  const memory = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${product.child.pid}/status`, "utf8"))?.[1] ?? "";
  await Promise.all(under);
  await product.stop();
  const failed = outcomes.filter((outcome) => outcome !== "done");
  const said = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  note(context, { promise: "P6", what: `${SECONDS} s of 50 hostile codes a second (${said})`, demanded: "0 of the honest fail, < 1 GiB", found: `${failed.length} of ${outcomes.length} fail, ${Math.round(Number(memory) / 1024)} MiB` });
  expect(failed).toEqual([]);
  expect(Number(memory)).toBeLessThan(1024 * 1024);
});
