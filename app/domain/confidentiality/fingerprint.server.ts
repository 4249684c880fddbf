import { toBase64Url } from "./bytes.server";
import { sha256 } from "./hashes.server";

/** A short name for some bytes: equal bytes, equal name. For entity tags; not a secret. */
export function fingerprint(bytes: Uint8Array): string {
  return toBase64Url(sha256(bytes).subarray(0, 12));
}
