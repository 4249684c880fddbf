import { createServer, connect as dial, type Socket } from "node:net";

/** The line between a portal and its database: it can be cut in the middle of everything, and mended. */
export interface DatabaseLine {
  /** The database's address by way of this line. */
  through(databaseUrl: string): string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function openDatabaseLine(): Promise<DatabaseLine> {
  let target = { host: "127.0.0.1", port: 0 };
  let port = 0;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = dial(target);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => (sockets.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  const mend = () =>
    new Promise<void>((resolve) =>
      server.listen(port, "127.0.0.1", () => {
        port = (server.address() as { port: number }).port;
        resolve();
      }),
    );
  await mend();
  return {
    through: (databaseUrl) => {
      const url = new URL(databaseUrl);
      target = { host: url.hostname, port: Number(url.port || 5432) };
      url.hostname = "127.0.0.1";
      url.port = String(port);
      return url.href;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend,
  };
}
