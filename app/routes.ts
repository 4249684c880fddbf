import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of the portal. Public and seeker pages need no script; staff pages carry their own session. */
export default [
  // Public: equal for everyone.
  index("routes/public/choose-language.ts"),
  route("r/:code", "routes/public/short-link.ts"),
  route("exit", "routes/public/exit.ts"),
  route(":lang", "routes/public/home.tsx"),
  route(":lang/measures", "routes/public/measures.tsx"),
  route(":lang/measures/:slug", "routes/public/measure.tsx"),
  route(":lang/check", "routes/public/check.tsx"),
  route(":lang/centres", "routes/public/centres.tsx"),
  route(":lang/helpers", "routes/public/helpers.tsx"),
  route(":lang/helpers/how", "routes/public/how-to-help.tsx"),
  route(":lang/helpers/:sheet", "routes/public/handout.tsx"),
  route(":lang/help", "routes/public/help.tsx"),
  route(":lang/privacy", "routes/public/privacy.tsx"),
  route(":lang/accessibility", "routes/public/accessibility.tsx"),
  route(":lang/problem/:because", "routes/public/problem.tsx"),

  // Seeker: an application on its way, then behind its receipt code.
  route(":lang/apply", "routes/seeker/start.tsx"),
  route(":lang/apply/together", "routes/seeker/together-start.tsx"),
  route(":lang/apply/:form/together", "routes/seeker/together.tsx"),
  route(":lang/apply/:form/check", "routes/seeker/check-answers.tsx"),
  route(":lang/apply/:form/receipt", "routes/seeker/receipt.tsx"),
  route(":lang/apply/:form/:step", "routes/seeker/question.tsx"),
  route(":lang/status", "routes/seeker/enter-code.tsx"),
  route(":lang/status/application", "routes/seeker/application.tsx"),
  route(":lang/status/messages", "routes/seeker/messages.tsx"),
  route(":lang/status/visit", "routes/seeker/visit.tsx"),
  route(":lang/status/move", "routes/seeker/move.tsx"),
  route(":lang/status/manage", "routes/seeker/manage.tsx"),
  route(":lang/status/contact", "routes/seeker/contact.tsx"),
  route(":lang/status/new-code", "routes/seeker/new-code.tsx"),
  route(":lang/status/elsewhere", "routes/seeker/elsewhere.tsx"),
  route(":lang/status/withdraw", "routes/seeker/withdraw.tsx"),
  route(":lang/status/erase", "routes/seeker/erase.tsx"),

  // Staff.
  route("staff/sign-in", "routes/staff/sign-in.tsx"),
  route("staff/sign-out", "routes/staff/sign-out.ts"),
  route("staff/join", "routes/staff/join.tsx"),
  route("staff/recover", "routes/staff/recover.tsx"),
  route("staff", "routes/staff/queue.tsx"),
  route("staff/next", "routes/staff/next.ts"),
  route("staff/news", "routes/staff/news.ts"),
  route("staff/cases/:id", "routes/staff/case.tsx"),
  route("staff/cases/:id/move", "routes/staff/propose-move.tsx"),
  route("staff/visits", "routes/staff/visits.tsx"),
  route("staff/templates", "routes/staff/templates.tsx"),
  route("staff/team", "routes/staff/team.tsx"),
  route("staff/paper-key", "routes/staff/paper-key.tsx"),
  route("staff/first-members", "routes/staff/first-members.tsx"),
  route("staff/account", "routes/staff/account.tsx"),
  route("staff/settings", "routes/staff/settings.tsx"),

  // Administration.
  route("staff/admin", "routes/staff/admin/home.tsx"),
  route("staff/admin/intakes", "routes/staff/admin/intakes.tsx"),
  route("staff/admin/intakes/:slug", "routes/staff/admin/intake.tsx"),
  route("staff/admin/record", "routes/staff/admin/record.tsx"),

  route("*", "routes/public/not-found.ts"),
] satisfies RouteConfig;
