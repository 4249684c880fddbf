/** What the receipt says about a call. */
export const CALL_LINE = { none: "receipt.noCall", call: "receipt.call" } as const;
