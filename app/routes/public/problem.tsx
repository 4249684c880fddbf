import { useLoaderData } from "@remix-run/react";
import { publicLoader } from "~/web/guard/public.server";
import { problem } from "~/web/guard/guarded.server";
import type { Handle } from "~/web/page-title";
import { type Problem, ProblemPage, PROBLEMS } from "~/web/problem-page";

export const handle = {
  title: ({ t }, { because }: { because: Problem }) => t(`${because}.title`, { ns: "problems" }),
} as Handle;

/** What is wrong in words, for refusals that come before the router: it renders these once and answers the status itself. */
export const loader = publicLoader(({ language, params }) => {
  const because = PROBLEMS.find((each) => each === params.because);
  if (!because) throw problem("notFound");
  return { language, because };
});

export default function ProblemInWords() {
  const { because } = useLoaderData<typeof loader>();
  return <ProblemPage because={because} />;
}
