/** `PROVE_SCALE=0.01 npm run prove` tries the proofs themselves in minutes; the table then says so by its numbers. */
export const scaled = (full: number, least = 1): number => Math.max(least, Math.round(full * Number(process.env.PROVE_SCALE ?? "1")));
