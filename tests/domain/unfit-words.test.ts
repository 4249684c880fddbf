// What one administrator alone may write where everybody reads it.
import { expect, it } from "vitest";
import { unfitIn } from "~/domain/shared/unfit-words";
import { CENTRE_DETAILS } from "~db/seed/demonstration/centre-details";

it.each([
  "Абай көшесі 101, 2-қабат", "ул. Абая, 12/1, кабинеты 101, 102, 103", "ул.Абая/ул.Ауэзова, д.12-14", "1 Abai st., block 3, room 305-A", "Mon.–Fri., 9 a.m.–6 p.m.",
  "дүйсенбі – жұма, 9:00–18:00, түскі үзіліс 13:00–14:00", "пн–пт 9.00-18.00, обед 13.00-14.00", "пн–пт 9.00–18.00 13.00–14.00", "с 09:00 до 18:00", "08:00 – 20:00 / 24/7", "окно № 5",
  "5-терезе, жұмыспен қамту маманы", "Закон о бюджете на 2026–2028 годы", "й, ё, ї", "9:00\u00a0–\u00a018:00",
])("takes %s", (text) => {
  expect(unfitIn(text)).toBeUndefined();
});

it.each([
  "http://evil.example/apply", "HTTPS:evil.example", "www.evil.example", "www . evil", "evil.example/apply", "evil.example:8080", "job-kz.com", "Жұмыс.қаз", "работа.рф", "t.me/jobs", "wa.me/77011234567",
  "Telegram @jobs", "jobs@mail.example", "ｗｗｗ.evil.example", "10.0.0.1/apply", "арыз: astana-job.kz, 2-қабат",
])("refuses the way out in %s", (text) => {
  expect(unfitIn(text)).toBe("web-address");
});

it.each([
  "Write to WhatsApp 87011234567", "8 701 123 45 67", "+7 (701) 123-45-67", "8.701.123.45.67", "52-34-56", "52–34–56", "８７０１１２３", "①②③④⑤⑥", "٨٧٠١١٢", "8\u0336 7 0 1 1 2", "9:00–18:00 8 701 123", "[52] [34] [56]",
])("refuses the number in %s", (text) => {
  expect(unfitIn(text)).toBe("long-number");
});

it.each(["\u202eкөшесі", "\u2066a\u2069", "a\u200bb", "a\u00adb", "\ufeffa", "a\nb", "a\u0000b", "a\u2028b", "a\u{e0041}b", "\u200fа"])("refuses what nobody sees, also in a contact: %j", (text) => {
  expect([unfitIn(text), unfitIn(text, { mayHoldContact: true })]).toEqual(["hidden-signs", "hidden-signs"]);
});

it("lets a contact for helpers say how to reach it", () => {
  expect(unfitIn("маман, 8 7222 52 34 56, centre@semey.example", { mayHoldContact: true })).toBeUndefined();
});

it("takes what the demonstration says of its centres", () => {
  for (const { address, hours, ask_for } of CENTRE_DETAILS) for (const text of [address, hours, ask_for].flatMap((each) => Object.values(each))) expect([text, unfitIn(text)]).toEqual([text, undefined]);
});
