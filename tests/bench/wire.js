import { connect } from "node:net";

/** One request on a line of its own; all bytes of the answer as they cross the wire. */
export function bytesOnTheWire(address, path) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const line = connect(Number(port), hostname);
    const chunks = [];
    line.on("error", reject);
    line.on("data", (chunk) => chunks.push(chunk));
    line.on("end", () => resolve(Buffer.concat(chunks)));
    line.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`);
  });
}

/** Answers per second of one address over keep-alive lines; cheap enough not to be the slower end. */
export async function throughput(address, path, { lines = 16, seconds = 5 } = {}) {
  const { hostname, port } = new URL(address);
  const request = `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: br\r\n\r\n`;
  const until = Date.now() + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: lines }, () => new Promise((resolve, reject) => {
      const line = connect(Number(port), hostname);
      let missing = 0;
      line.setNoDelay(true);
      line.on("error", reject);
      line.on("data", (chunk) => {
        missing = missing > 0 ? missing - chunk.length : lengthOf(chunk) - chunk.length;
        if (missing > 0) return;
        answers += 1;
        if (Date.now() < until) line.write(request);
        else line.end(resolve);
      });
      line.write(request);
    })),
  );
  return answers / seconds;
}

function lengthOf(chunk) {
  const end = chunk.indexOf("\r\n\r\n");
  const length = /content-length: (\d+)/i.exec(chunk.toString("latin1", 0, end));
  return end + 4 + Number(length?.[1] ?? 0);
}
