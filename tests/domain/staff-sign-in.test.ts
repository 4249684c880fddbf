import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentTotp } from "~/domain/confidentiality/totp.server";
import { printedCodeHash } from "~/domain/confidentiality/printed-codes.server";
import { randomBytes } from "~/domain/confidentiality/random.server";
import { countPrintedCodes, printCodes } from "~/domain/staff/printed-codes-of-own.server";
import { signIn } from "~/domain/staff/sign-in.server";
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_TOTP_SECRET } from "~db/seed/demonstration/accounts";
import { cloneDatabase, type TestDatabase } from "../support/database";
import { asSystem, lane } from "../support/desk-fixture";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase("demo");
});
afterAll(() => database.drop());

let now = new Date();
const later = () => (now = new Date(now.getTime() + 60_000));
const right = (login: string) => ({ login, password: DEMONSTRATION_PASSWORD, code: currentTotp(DEMONSTRATION_TOTP_SECRET, now) });
const by = (peppers = database.secrets.passwordPeppers) => ({ lane, peppers, now, enter: asSystem(database.door) });

describe("sign-in", () => {
  it("opens the account, whose key pair belongs to its public key", async () => {
    later();
    const signed = await signIn(right("Consultant@semey.example"), by());
    expect(signed).toMatchObject({ ok: true, member: { login: "consultant@semey.example", role: "consultant", centres: ["101000000"] } });
    const row = await database.owner.selectFrom("staff_account").select("public_key").where("login", "=", "consultant@semey.example").executeTakeFirstOrThrow();
    expect(signed.ok && Buffer.from(signed.keyPair.publicKey).equals(row.public_key as Buffer)).toBe(true);
  });

  it("takes a one-time code once, and an earlier one never again", async () => {
    later();
    const first = right("consultant2@semey.example");
    expect((await signIn(first, by())).ok).toBe(true);
    expect(await signIn(first, by())).toEqual({ ok: false, because: "wrong" });
  });

  it("takes it once also when it is sent ten times at once", async () => {
    later();
    const typed = right("lead@semey.example");
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(typed, by())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes a code on paper once, also when it is sent ten times at once, and only its owner's", async () => {
    later();
    const signed = await signIn(right("consultant2@semey.example"), by());
    if (!signed.ok) throw new Error(signed.because);
    const [code = "", other = ""] = await asSystem(database.door)((db) => printCodes(db, signed.member.id, signed.keyPair));
    const typed = { ...right("consultant2@semey.example"), code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` };
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(typed, by())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await signIn({ ...typed, login: "lead@semey.example", code: other }, by())).toEqual({ ok: false, because: "wrong" });
    expect(await asSystem(database.door)((db) => countPrintedCodes(db, signed.member.id))).toBe(19);
    const hashes = await database.owner.selectFrom("printed_code").select("code_hash").execute();
    const stranger = { ...signed.keyPair, privateKey: randomBytes(32) };
    expect(hashes.some(({ code_hash }) => Buffer.from(code_hash).equals(Buffer.from(printedCodeHash(stranger, other))))).toBe(false);
  });

  it("answers an unknown login, a wrong password and a wrong code alike", async () => {
    later();
    const typed = right("admin@portal.example");
    const wrong = { ok: false, because: "wrong" };
    expect(await signIn({ ...typed, login: "nobody@portal.example" }, by())).toEqual(wrong);
    expect(await signIn({ ...typed, password: "not the password at all" }, by())).toEqual(wrong);
    expect(await signIn({ ...typed, code: "12345" }, by())).toEqual(wrong);
    expect(await signIn(typed, by())).toMatchObject({ ok: true, member: { role: "administrator", centres: [] } });
  });

  it("opens nothing for who has left", async () => {
    later();
    await database.owner.updateTable("staff_account").set({ state: "left" }).where("login", "=", "consultant2@shymkent.example").execute();
    expect(await signIn(right("consultant2@shymkent.example"), by())).toEqual({ ok: false, because: "wrong" });
  });

  it("seals the key anew when the pepper was changed, and the old pepper can then be dropped", async () => {
    const [old] = database.secrets.passwordPeppers;
    const fresh = randomBytes(32);
    later();
    expect((await signIn(right("consultant@shymkent.example"), by([fresh, old]))).ok).toBe(true);
    later();
    expect((await signIn(right("consultant@shymkent.example"), by([fresh]))).ok).toBe(true);
    later();
    expect(await signIn(right("consultant@shymkent.example"), by([old]))).toEqual({ ok: false, because: "wrong" });
  });

  it("says busy without judging anything when too many wait", async () => {
    later();
    const full = { derive: () => Promise.resolve({ ok: false, because: "busy" } as const) };
    expect(await signIn(right("admin2@portal.example"), { ...by(), lane: full })).toEqual({ ok: false, because: "busy" });
    expect((await signIn(right("admin2@portal.example"), by())).ok).toBe(true);
  });
});
