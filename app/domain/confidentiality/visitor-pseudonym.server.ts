import { toBase64Url, utf8 } from "./bytes.server";
import { hmacSha256 } from "./hashes.server";

/** Names an address for as long as this process lives, so that limits need not remember the address itself. */
export function visitorPseudonym(processKey: Uint8Array): (address: string) => string {
  return (address) => toBase64Url(hmacSha256(processKey, utf8(address)).subarray(0, 16));
}
