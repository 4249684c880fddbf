import { useEffect, useState } from "react";

const ASKED_EVERY_MILLISECONDS = 15_000;

/** Told to the whole page when a question finds that the session is over, as after signing out in another tab. */
export const SIGNED_OUT = "desk-signed-out";

/** Asks one light question again and again while the page is looked at. An answer that does not come changes nothing. */
export function useNews<News>(address: string): News | undefined {
  const [news, setNews] = useState<News>();
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const answer = await window.fetch(address, { redirect: "manual" }).catch(() => undefined);
      if (answer?.type === "opaqueredirect") window.dispatchEvent(new Event(SIGNED_OUT));
      const told = answer?.ok ? ((await answer.json().catch(() => undefined)) as News | undefined) : undefined;
      if (isWanted && told) setNews(told);
    };
    const timer = setInterval(() => void ask(), ASKED_EVERY_MILLISECONDS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [address]);
  return news;
}
