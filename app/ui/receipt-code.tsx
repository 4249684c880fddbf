/**
 * The code to write down: six groups of four on two lines of paper. The groups are set apart by margins and read
 * digit by digit by a screen reader; what is copied from the page is digits with single spaces.
 */
export function ReceiptCode({ label, code }: { label: string; code: string }) {
  const groups = code.replace(/\D/g, "").match(/.{1,4}/g) ?? [];
  return (
    <div className="code" role="group" aria-label={label}>
      <span className="vh">{groups.map((group) => group.split("").join(" ")).join(", ")}</span>
      <span aria-hidden="true" translate="no">
        {groups.map((group, index) => (
          <b key={index}>{`${group} `}</b>
        ))}
      </span>
    </div>
  );
}
