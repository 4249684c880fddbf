import { encode } from "uqr";

const QUIET_ZONE = 4;

/** A QR code drawn row by row: dark on white whatever the screen's colours are, or no phone reads it. */
export function QrCode({ of: address, label }: { of: string; label: string }) {
  const { data, size } = encode(address, { ecc: "M", border: QUIET_ZONE });
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path d={data.map(runs).join("")} />
    </svg>
  );
}

/** The dark runs of one row as rectangles one module high. */
function runs(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    let length = 1;
    while (row[x + length]) length += 1;
    path += `M${x} ${y}h${length}v1h-${length}z`;
    x += length;
  }
  return path;
}
