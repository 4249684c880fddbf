/** Where an error in the summary leads: the field, or the first of its choices. */
export const fieldId = (name: string) => `f-${name}`;
