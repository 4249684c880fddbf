const TWELVE_DIGITS = /(?<!\d)\d(?:[\s\p{Pd}]?\d){11}(?!\d)/gu;
const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Whether a text holds an individual identification number (IIN): twelve digits whose last one checks the others. */
export function holdsIdentityNumber(text: string): boolean {
  return (text.normalize("NFKC").match(TWELVE_DIGITS) ?? []).some((found) => isIdentityNumber(found.replace(/\D/g, "")));
}

/** The check of the state's identification numbers: weights modulo 11, a second row of weights when the first gives 10. */
function isIdentityNumber(digits: string): boolean {
  const numbers = [...digits].map(Number);
  const remainder = (weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * (numbers[index] ?? 0), 0) % 11;
  const first = remainder(FIRST_WEIGHTS);
  const check = first === 10 ? remainder(SECOND_WEIGHTS) : first;
  return check !== 10 && check === numbers[11] && isDate(digits);
}

/** It begins with a date of birth: year, month, day. */
const isDate = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
};
