import { beforeAll, describe, expect, test } from "vitest";
import { newSessionSecret, openUnderSession, sealUnderSession, sessionIdOf } from "~/domain/confidentiality/session.server";
import { ready } from "~/domain/confidentiality/sodium.server";
import { damageThatOpens } from "./damage";

const unlocked = new Uint8Array(32).fill(5);

beforeAll(ready);

describe("a session", () => {
  test("keeps the unlocked key for who has the secret", () => {
    const secret = newSessionSecret();
    expect(openUnderSession(secret, sealUnderSession(secret, unlocked, "staff"), "staff")).toEqual(unlocked);
  });

  test("opens with no other secret, no other kind, no damage, and not with what is stored", () => {
    const secret = newSessionSecret();
    const sealed = sealUnderSession(secret, unlocked, "staff");
    expect(openUnderSession(newSessionSecret(), sealed, "staff")).toBeUndefined();
    expect(openUnderSession(secret, sealed, "seeker")).toBeUndefined();
    expect(openUnderSession(sessionIdOf(secret), sealed, "staff")).toBeUndefined();
    expect(damageThatOpens(sealed, (bytes) => openUnderSession(secret, bytes, "staff") !== undefined)).toEqual([]);
  });

  test("has an id that is always the same and is not the secret", () => {
    const secret = newSessionSecret();
    expect(sessionIdOf(secret)).toEqual(sessionIdOf(Uint8Array.from(secret)));
    expect(sessionIdOf(secret)).not.toEqual(secret);
    expect(secret).toHaveLength(32);
  });
});
