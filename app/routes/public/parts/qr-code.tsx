import { encode } from "uqr";

/** Modules of white that a reader needs around it; paper that is white anyway gives them itself. */
const QUIET_ZONE = 4;
const PICTURE_SIZE = 220;

type QrCodeProps = { of: string; label: string };

/** A QR code on white paper. */
export function QrCode({ of: address, label }: QrCodeProps) {
  const { path, size } = draw(address, 0);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

/** A QR code as a picture that can be saved or dragged into a document: dark on white whatever the screen's colours are. */
export function QrPicture({ of: address, label }: QrCodeProps) {
  const { path, size } = draw(address, QUIET_ZONE);
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path fill='white' d='M0 0h${size}v${size}H0z'/><path d='${path}'/></svg>`;
  return <img className="qr" src={`data:image/svg+xml,${svg.replace(/[<>]/g, encodeURIComponent)}`} width={PICTURE_SIZE} height={PICTURE_SIZE} alt={label} />;
}

/** Dark modules as runs, row by row: few characters, and no seams between neighbours in print. */
function draw(address: string, border: number): { path: string; size: number } {
  const { data, size } = encode(address, { ecc: "M", border });
  return { path: data.map(runs).join(""), size };
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
