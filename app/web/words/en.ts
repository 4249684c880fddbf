import admin from "~locales/en/admin.json";
import problems from "~locales/en/problems.json";
import publicWords from "~locales/en/public.json";
import seeker from "~locales/en/seeker.json";
import staff from "~locales/en/staff.json";

export const words = { public: publicWords, seeker, staff, problems, admin } as const;
