const inOrder = (values) => values.toSorted((one, other) => one - other);

/** The value that half of them stay below. */
export const median = (values) => inOrder(values)[Math.floor(values.length / 2)];

/** The value that nineteen of twenty stay below. */
export const p95 = (values) => inOrder(values)[Math.floor(values.length * 0.95)];
