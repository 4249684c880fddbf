import type { ReactNode } from "react";

type NoticeProps = {
  kind?: "info" | "warn" | "success";
  title?: ReactNode;
  headingLevel?: 2 | 3;
  role?: "status" | "alert";
  children?: ReactNode;
};

export function Notice({ kind = "info", title, headingLevel = 2, role, children }: NoticeProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={`note ${kind}`} role={role}>
      {title && <Heading>{title}</Heading>}
      {children}
    </div>
  );
}
