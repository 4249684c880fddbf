import { createServer } from "node:http";

export interface Weather {
  url: string;
  close(): Promise<void>;
}

/** A stand-in for the weather page that the exit leads to: another host as far as the browser is concerned. */
export async function openWeather(): Promise<Weather> {
  const server = createServer((_, res) => {
    res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end("<!doctype html><title>weather</title><h1>+21</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}/{lang}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
