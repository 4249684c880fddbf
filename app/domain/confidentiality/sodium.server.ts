import sodium from "libsodium-wrappers";

/** RFC 7748, section 6.1: Alice's private key and the public key that belongs to it. */
const RFC_7748_PRIVATE = "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
const RFC_7748_PUBLIC = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";

let checked = false;

/** To be awaited once, before the process accepts its first request. */
export async function ready(): Promise<void> {
  await sodium.ready;
  const computed = sodium.to_hex(sodium.crypto_scalarmult_base(sodium.from_hex(RFC_7748_PRIVATE)));
  if (computed !== RFC_7748_PUBLIC) throw new Error("libsodium computes wrongly on this machine");
  checked = true;
}

/** libsodium, loaded and checked; asking before `ready()` is a mistake of ours. */
export function checkedSodium(): typeof sodium {
  if (!checked) throw new Error("libsodium is not ready: await ready() at the start of the process");
  return sodium;
}
