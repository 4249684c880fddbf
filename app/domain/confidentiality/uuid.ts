/** 16 bytes written as a UUID of version 4 (RFC 9562): six bits are overwritten, 122 stay as given. */
export function asUuid(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes.subarray(0, 16));
  if (own.length !== 16) throw new RangeError("a UUID needs 16 bytes");
  own[6] = (own[6]! & 0x0f) | 0x40;
  own[8] = (own[8]! & 0x3f) | 0x80;
  const hex = Array.from(own, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
