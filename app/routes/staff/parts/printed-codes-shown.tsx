import { useTranslation } from "react-i18next";

/** A sheet of one-time codes, on the only page that shows it. */
export function PrintedCodesShown({ login, codes }: { login: string; codes: readonly string[] }) {
  const { t } = useTranslation("staff");
  return (
    <section className="code" aria-labelledby="printed">
      <h2 id="printed">{t("printed.title")}</h2>
      <p>{t("printed.of", { login })}</p>
      <ol className="codes" translate="no">
        {codes.map((code) => (
          <li key={code}>
            {code.slice(0, 4)} {code.slice(4)}
          </li>
        ))}
      </ol>
      <p>{t("printed.text")}</p>
    </section>
  );
}
