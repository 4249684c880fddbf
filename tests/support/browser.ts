import { type Browser, chromium, type Page } from "playwright-core";
import { startPortal, type TestPortal } from "./portal";
import { openWeather } from "./weather";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium without its own background traffic. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** For a whole test file: the built product with its demonstration, Chromium, and behind the exit a weather page. */
export async function openBrowsing(): Promise<{ portal: TestPortal; browser: Browser; close(): Promise<void> }> {
  const weather = await openWeather();
  const portal = await startPortal("demo", { EXIT_URL: weather.url });
  const browser = await openBrowser();
  return {
    portal,
    browser,
    close: async () => {
      await browser.close();
      await portal.stop();
      await weather.close();
    },
  };
}

/** The button that leads from a question to the next one. */
export const CONTINUE = "form#q button.btn:not([name])";
export const next = (page: Page): Promise<void> => page.click(CONTINUE);
