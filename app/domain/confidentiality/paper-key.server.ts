// A region's recovery key on paper: three sheets, each a code and with it a key pair; the recovery key's private half in a
// seal within a seal for every two of them. One sheet opens an outer or an inner seal, never both.
import { equalBytes, labelled, utf8 } from "./bytes.server";
import { CLEAR_CHARACTERS } from "./clear-characters";
import { deriveKey, sha256 } from "./hashes.server";
import { type KeyPair, keyPairFromSeed, keyPairOf, newKeyPair, PRIVATE_KEY_BYTES } from "./key-pair.server";
import { randomCharacters } from "./random.server";
import { RANDOM_CHARACTERS, type RecoveryCode, withCheckCharacters } from "./recovery-code";
import { openWithKey, sealToKey } from "./sealed-box.server";

/** The inner seal: what is sealed, its hash, and the box. */
const INNER_BYTES = PRIVATE_KEY_BYTES + 32 + 48;
const PAIRS = ["ab", "bc", "ac"] as const;
export type SheetPair = (typeof PAIRS)[number];
type Letter = "a" | "b" | "c";

export type NestedSeals = Record<SheetPair, Uint8Array>;
export type SheetKeys = Record<Letter, Uint8Array>;

/** The code of a sheet, to be printed once and stored nowhere. */
export function drawSheetCode(): RecoveryCode {
  return withCheckCharacters(randomCharacters(CLEAR_CHARACTERS, RANDOM_CHARACTERS));
}

/** The pair that a sheet's code stands for. 133 random bits need no slow hash. */
export const sheetKeyPair = (code: RecoveryCode): KeyPair => keyPairFromSeed(deriveKey(utf8(code), "paper-sheet/1"));

/** A new recovery key under three sheets' public halves; the private half leaves this function in seals alone. */
export function makePaperKey(id: string, sheets: SheetKeys): { publicKey: Uint8Array; seals: NestedSeals; proofHash: Uint8Array } {
  const { publicKey, privateKey } = newKeyPair();
  const nested = (pair: SheetPair): Uint8Array => {
    const [outer, inner] = lettersOf(pair);
    return sealToKey(sheets[outer], sealToKey(sheets[inner], privateKey, purpose("inner", id, pair)), purpose("outer", id, pair));
  };
  return { publicKey, seals: { ab: nested("ab"), bc: nested("bc"), ac: nested("ac") }, proofHash: sha256(paperProof(privateKey)) };
}

/** The recovery key out of two sheets, in whichever order; undefined when they are not two of its three. */
export function openPaperKey(stored: { id: string; publicKey: Uint8Array; sheets: SheetKeys; seals: NestedSeals }, one: KeyPair, other: KeyPair): KeyPair | undefined {
  for (const pair of PAIRS) {
    const [outer, inner] = lettersOf(pair);
    const at = (letter: Letter): KeyPair | undefined => [one, other].find(({ publicKey }) => equalBytes(publicKey, stored.sheets[letter]));
    const [outerPair, innerPair] = [at(outer), at(inner)];
    if (!outerPair || !innerPair) continue;
    const box = openWithKey(outerPair, stored.seals[pair], purpose("outer", stored.id, pair), INNER_BYTES);
    const privateKey = box && openWithKey(innerPair, box, purpose("inner", stored.id, pair), PRIVATE_KEY_BYTES);
    if (privateKey && equalBytes(keyPairOf(privateKey).publicKey, stored.publicKey)) return keyPairOf(privateKey);
  }
  return undefined;
}

/** What shows the database that the key was opened, without being it. */
export const paperProof = (privateKey: Uint8Array): Uint8Array => deriveKey(privateKey, "paper-proof/1");

interface PaperGrantPlace {
  centre: string;
  epoch: string;
  paperKey: string;
}

export const sealForPaper = (paperPublicKey: Uint8Array, centrePrivateKey: Uint8Array, place: PaperGrantPlace): Uint8Array =>
  sealToKey(paperPublicKey, centrePrivateKey, grantPurpose(place));

export function openFromPaper(paper: KeyPair, sealed: Uint8Array, place: PaperGrantPlace): KeyPair | undefined {
  const privateKey = openWithKey(paper, sealed, grantPurpose(place), PRIVATE_KEY_BYTES);
  return privateKey && keyPairOf(privateKey);
}

const lettersOf = (pair: SheetPair): [Letter, Letter] => [pair[0] as Letter, pair[1] as Letter];
const purpose = (which: "outer" | "inner", id: string, pair: SheetPair) => labelled("paper-key/1", which, id, pair);
const grantPurpose = ({ centre, epoch, paperKey }: PaperGrantPlace) => labelled("paper-grant/1", centre, epoch, paperKey);
