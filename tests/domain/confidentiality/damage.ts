/** Every way one byte can go wrong: each bit pattern of interest flipped, each cut at either end, one byte too many. */
export function* damaged(bytes: Uint8Array): Generator<{ how: string; bytes: Uint8Array }> {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const mask of [0x01, 0x80, 0xff]) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = flipped[at]! ^ mask;
      yield { how: `byte ${at} changed by ${mask}`, bytes: flipped };
    }
    yield { how: `cut after ${at}`, bytes: bytes.slice(0, at) };
    yield { how: `begun at ${at + 1}`, bytes: bytes.slice(at + 1) };
  }
  yield { how: "one byte more", bytes: Uint8Array.from([...bytes, 0]) };
  yield { how: "one byte before", bytes: Uint8Array.from([0, ...bytes]) };
}

/** The damaged forms for which `opens` says yes; a test expects none. */
export function damageThatOpens(bytes: Uint8Array, opens: (bytes: Uint8Array) => boolean): string[] {
  const found: string[] = [];
  for (const { how, bytes: broken } of damaged(bytes)) if (opens(broken)) found.push(how);
  return found;
}
