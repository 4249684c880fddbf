import { useTranslation } from "react-i18next";
import { textList } from "~/web/text-list";

const PARTS = ["portal", "pass", "with", "code", "papers", "after"] as const;
const CLAIMS = ["link", "portal", "reads", "device", "duties"] as const;

/** How to help without keeping anything, and what a lawyer needs to know; made to be printed on one sheet. */
export function HelperAdvice() {
  const { t } = useTranslation("public");
  return (
    <>
      <p className="lede">{t("helpers.how.lede")}</p>
      <div className="advice">
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`helpers.how.${part}.title`)}</h2>
          <ul>
            {textList(t(`helpers.how.${part}.items`, { returnObjects: true })).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{t("helpers.lawyer.title")}</h2>
        {CLAIMS.map((claim) => (
          <p key={claim}>{t(`helpers.lawyer.${claim}`)}</p>
        ))}
      </section>
      </div>
      <p className="small no-print">{t("helpers.how.print")}</p>
    </>
  );
}
