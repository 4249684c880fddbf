import { encode } from "uqr";

/** Modules of white that a reader needs around it; paper that is white anyway gives them itself. */
const QUIET_ZONE = 4;
const SCREEN_SIZE = 220;

type QrCodeProps = { of: string; label: string; isOnPaper?: boolean };

/** A QR code drawn row by row: dark on white whatever the screen's colours are, or no phone reads it. */
export function QrCode({ of: address, label, isOnPaper }: QrCodeProps) {
  const { data, size } = encode(address, { ecc: "M", border: isOnPaper ? 0 : QUIET_ZONE });
  return (
    <svg width={SCREEN_SIZE} height={SCREEN_SIZE} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
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
