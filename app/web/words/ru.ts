import admin from "~locales/ru/admin.json";
import problems from "~locales/ru/problems.json";
import publicWords from "~locales/ru/public.json";
import seeker from "~locales/ru/seeker.json";
import staff from "~locales/ru/staff.json";

export const words = { public: publicWords, seeker, staff, problems, admin } as const;
